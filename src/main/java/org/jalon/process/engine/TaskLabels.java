package org.jalon.process.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.Phase;
import org.jalon.process.BilanProcess;
import org.springframework.stereotype.Component;

/**
 * Writes on each task whose case it is and which phase it is in, for the card in Tasklist. Rights on variables can be
 * given per task but not per process instance, hence the copy; a manager's task gets none.
 */
@Component
class TaskLabels extends AbstractBpmnParseListener implements TaskListener {

    private final CaseFiles caseFiles;

    TaskLabels(CaseFiles caseFiles) {
        super();
        this.caseFiles = caseFiles;
    }

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
        String number = BilanProcess.CASE_NUMBER.get(task);
        task.setVariableLocal(BilanProcess.CASE_NUMBER.name(), number);
        task.setVariableLocal(BilanProcess.DISPLAY_NAME.name(), BilanProcess.DISPLAY_NAME.get(task));
        Phase phase = caseFiles.get(new CaseNumber(number)).phase();
        if (phase != null) {
            task.setVariableLocal(BilanProcess.PHASE.name(), phase.label());
        }
    }
}
