package org.jalon.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jalon.casefile.Closure;
import org.jalon.casefile.Phase;
import org.jalon.mail.MailKind;
import org.jspecify.annotations.Nullable;

/** Everything in a model that has no counterpart in code, forms or enums; or that a reader would miss. */
final class ModelFaults {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.'])([A-Za-z_]\\w*+)(?:\\.(\\w++)(\\()?+)?");
    private static final Pattern COMPARISON = Pattern.compile("(\\w+) == '(\\w+)'");
    private static final Pattern DELEGATE = Pattern.compile(
            "camunda:delegateExpression=\"([^\"]*)\"|" + "camunda:executionListener delegateExpression=\"([^\"]*)\"");
    private static final Pattern VARIABLE =
            Pattern.compile("\\b(?:source|target|camunda:elementVariable|camunda:resultVariable)=\"(\\w+)\"");
    private static final Pattern CODE_IN_MODEL = Pattern.compile("<bpmn:scriptTask|<camunda:script|camunda:class=|"
            + "<bpmn:script|camunda:expression=|scriptFormat=|\\sclass=");

    /** Words of the expression language itself, and the one object that the engine always gives. */
    private static final Set<String> LANGUAGE =
            Set.of("execution", "true", "false", "null", "empty", "not", "and", "or");

    /** What the properties of an element may say. */
    private static final Map<String, Class<? extends Enum<?>>> PROPERTIES =
            Map.of("mails", MailKind.class, "phase", Phase.class, "closure", Closure.class);

    private final Map<String, Class<?>> beans = NamesInCode.beans();
    private final Set<String> variables = NamesInCode.variables();
    private final Map<String, JsonNode> forms = ModelFiles.forms();
    private final List<String> faults = new ArrayList<>();
    private final ModelFiles.Model model;

    private ModelFaults(ModelFiles.Model model) {
        this.model = model;
    }

    static List<String> of(ModelFiles.Model model) {
        ModelFaults check = new ModelFaults(model);
        check.expressions();
        check.delegates();
        check.properties();
        check.userTasks();
        check.labels();
        return check.faults;
    }

    private void expressions() {
        each(EXPRESSION, expression -> {
            Matcher name = NAME.matcher(expression.group(1));
            while (name.find()) {
                name(expression.group(), name.group(1), name.group(2), name.group(3) != null);
            }
            Matcher comparison = COMPARISON.matcher(expression.group(1));
            while (comparison.find()) {
                must(
                        answers(comparison.group(1)).contains(comparison.group(2)),
                        expression.group() + ": nothing ever gives " + comparison.group(2));
            }
        });
        each(VARIABLE, variable -> {
            must(variables.contains(variable.group(1)), variable.group() + ": no such variable in code");
        });
        each(CODE_IN_MODEL, code -> faults.add(code.group() + ": code belongs to a bean, not into a model"));
    }

    private void name(String expression, String name, @Nullable String member, boolean called) {
        if (LANGUAGE.contains(name)) {
            return;
        }
        Class<?> bean = beans.get(name);
        if (called && member != null) {
            must(
                    bean != null && NamesInCode.canBeCalled(bean, member),
                    expression + ": no bean has such a method, or it is not public");
        } else {
            must(variables.contains(name) || bean != null, expression + ": neither a variable nor a bean");
        }
    }

    /** The values that a variable can have: choices of the form field of that name, or outcomes of the decision. */
    private Set<String> answers(String variable) {
        Set<String> answers = new HashSet<>();
        forms.values().stream()
                .flatMap(ModelFiles::components)
                .filter(field -> field.path("key").asText().equals(variable))
                .forEach(field -> field.path("values")
                        .forEach(choice -> answers.add(choice.path("value").asText())));
        if (variable.equals(BilanProcess.ELIGIBILITY.name())) {
            answers.add(ModelNamesTests.ELIGIBLE);
        }
        return answers;
    }

    private void delegates() {
        each(DELEGATE, delegate -> {
            boolean listens = delegate.group(1) == null;
            String expression = listens ? delegate.group(2) : delegate.group(1);
            Class<?> type = beans.get(expression.replaceAll("[${}]", ""));
            // the engine takes a delegate for a listener too
            boolean fits = type != null
                    && (JavaDelegate.class.isAssignableFrom(type)
                            || (listens && ExecutionListener.class.isAssignableFrom(type)));
            must(fits, expression + ": no bean that can be called so");
        });
        Set<String> tellsWhichMail = model.all(CamundaProperty.class).stream()
                .filter(property -> property.getCamundaName().equals("mails"))
                .map(property -> property.getParentElement().getParentElement().getParentElement())
                .map(element -> element.getAttributeValue("id"))
                .collect(Collectors.toSet());
        for (ServiceTask task : model.all(ServiceTask.class)) {
            must(task.getCamundaDelegateExpression() != null, task.getId() + ": calls no bean");
            must(
                    "${askMail}".equals(task.getCamundaDelegateExpression()) == tellsWhichMail.contains(task.getId()),
                    task.getId() + ": asks for mail if and only if it says which");
        }
    }

    private void properties() {
        for (CamundaProperty property : model.all(CamundaProperty.class)) {
            String said = property.getCamundaName() + "=" + property.getCamundaValue();
            Class<? extends Enum<?>> type = PROPERTIES.get(property.getCamundaName());
            if (type == null) {
                faults.add(said + ": nobody reads this property");
                continue;
            }
            Set<String> known = new HashSet<>();
            Arrays.stream(type.getEnumConstants()).forEach(value -> known.add(value.name()));
            for (String value : property.getCamundaValue().split(",", -1)) {
                must(known.contains(value), said + ": " + value + " is no " + type.getSimpleName());
            }
        }
    }

    private void userTasks() {
        for (UserTask task : model.all(UserTask.class)) {
            String id = task.getId();
            must(
                    task.getDocumentations().stream()
                            .anyMatch(text -> !text.getTextContent().isBlank()),
                    id + ": has no documentation");
            String form = task.getCamundaFormRef();
            must(form != null && forms.containsKey(form), id + ": has no form, or one that does not exist");
            must("deployment".equals(task.getCamundaFormRefBinding()), id + ": its form is not that of its deployment");
            must(task.getCamundaDueDate() != null, id + ": is never due");
            boolean counsellor = "${counsellor}".equals(task.getCamundaAssignee());
            boolean managers = Groups.MANAGERS.equals(task.getCamundaCandidateGroups());
            boolean toTake = Groups.COUNSELLORS.equals(task.getCamundaCandidateGroups());
            must(
                    Stream.of(counsellor, managers, toTake)
                                    .filter(whose -> whose)
                                    .count()
                            == 1,
                    id + ": is neither the counsellor's nor the managers'");
        }
    }

    private void labels() {
        for (FlowNode node : model.all(FlowNode.class)) {
            boolean splits = node.getOutgoing().size() > 1;
            boolean bare = node instanceof ParallelGateway || (node instanceof Gateway && !splits);
            must(bare == isBlank(node.getName()), node.getId() + (bare ? ": needs no label" : ": has no label"));
            if (node instanceof Gateway && !bare) {
                must(String.valueOf(node.getName()).endsWith(" ?"), node.getId() + ": asks no question");
                for (SequenceFlow answer : node.getOutgoing()) {
                    must(!isBlank(answer.getName()), answer.getId() + ": answers nothing");
                }
            }
        }
    }

    private void each(Pattern pattern, Consumer<Matcher> use) {
        Matcher matcher = pattern.matcher(model.text());
        while (matcher.find()) {
            use.accept(matcher);
        }
    }

    private void must(boolean isSo, String otherwise) {
        if (!isSo) {
            faults.add(otherwise);
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
