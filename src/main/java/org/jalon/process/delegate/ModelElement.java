package org.jalon.process.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What a model element says of itself in its extension properties. */
final class ModelElement {

    private ModelElement() {}

    /**
     * A property of the element that the execution is in.
     *
     * @throws IllegalStateException if the model does not have it: a mistake in the model
     */
    static String property(DelegateExecution execution, String name) {
        BaseElement element = execution.getBpmnModelElementInstance();
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals(name))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(element.getId() + " has no property " + name));
    }
}
