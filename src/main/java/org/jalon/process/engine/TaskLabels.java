package org.jalon.process.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jalon.process.BilanProcess;

/**
 * Writes on each task whose case it is, for the card in Tasklist. Rights on variables can be given per task but not per
 * process instance, hence the copy; a manager's task gets none.
 */
class TaskLabels extends AbstractBpmnParseListener implements TaskListener {

    @Override
    public void parseUserTask(Element userTaskElement, ScopeImpl scope, ActivityImpl activity) {
        if (!BilanProcess.TASK_DECIDE_OVERRUN.equals(activity.getId())) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addTaskListener(TaskListener.EVENTNAME_CREATE, this);
        }
    }

    @Override
    public void notify(DelegateTask task) {
        task.setVariableLocal(BilanProcess.CASE_NUMBER.name(), BilanProcess.CASE_NUMBER.get(task));
        task.setVariableLocal(BilanProcess.DISPLAY_NAME.name(), BilanProcess.DISPLAY_NAME.get(task));
    }
}
