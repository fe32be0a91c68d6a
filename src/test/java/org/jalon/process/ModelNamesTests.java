package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.jalon.mail.MailKind;
import org.jalon.mail.RedirectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A name that models and code share is on both sides; a published name is never lost. */
class ModelNamesTests {

    static final String ELIGIBLE = "ELIGIBLE";

    /** Variables that one bean leaves for another, without the model looking at them. */
    private static final Set<String> UNSEEN_BY_MODELS =
            Set.of(BilanProcess.PLANNED_APPOINTMENTS.name(), MailProcess.MAIL_ID.name());

    /** The forms of the user tasks, as published. */
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("Task_TakeCase", "take-case"),
            Map.entry("Task_ConfirmEngagement", "confirm-engagement"),
            Map.entry("Task_AnalyseNeeds", "analyse-needs"),
            Map.entry("Task_ExplainMethods", "explain-methods"),
            Map.entry("Task_IdentifyCompetences", "identify-competences"),
            Map.entry("Task_AnalyseSituation", "analyse-situation"),
            Map.entry("Task_ConfrontMarket", "confront-market"),
            Map.entry("Task_ClarifyPaths", "clarify-paths"),
            Map.entry("Task_BuildProject", "build-project"),
            Map.entry("Task_PresentSuccessFactors", "present-success-factors"),
            Map.entry("Task_WriteSynthesis", "write-synthesis"),
            Map.entry("Task_CompleteSessions", "complete-sessions"),
            Map.entry("Task_PrepareReturn", "prepare-return"),
            Map.entry("Task_PlanAppointments", "plan-appointments"),
            Map.entry("Task_DecideAtDeadline", "decide-at-deadline"),
            Map.entry("Task_AcknowledgeExtension", "acknowledge-extension"),
            Map.entry("Task_DecideOverrun", "decide-overrun"),
            Map.entry("Task_OfferFollowUp", "offer-follow-up"),
            Map.entry("Task_ReviewProgress", "review-progress"),
            Map.entry("Task_RecordSession", "record-session"));

    /** Ids that outside clients, saved filters and running cases bind to, besides the user tasks. */
    private static final Map<String, List<String>> ELEMENTS = Map.of(
            "bilan-de-competences",
            List.of(
                    "Start_Request Decide_Eligibility Gateway_Eligible End_Redirected Open_CaseFile",
                    "Gateway_HasCounsellor Mail_RequestReceived",
                    "Bilan Phase_Preliminary Phase_Investigation Phase_Conclusion Phase_FollowUp Call_Appointment",
                    "Deadline_Watch Timer_DeadlineReminder Timer_Deadline Timer_DeadlineAgain",
                    "Gateway_ExtensionPossible Timer_AbsoluteLimit Gateway_MinimaReached Deliver_Synthesis",
                    "End_NotEngaged End_Withdrawn End_Overrun Close_CaseFile End_Closed",
                    "Timer_Closure Timer_FollowUpReminder Timer_FollowUpLimit Timer_ClosureNotice",
                    "Call_FollowUpAppointment Wait_FollowUpRequest Timer_OfferAgain"),
            "rendez-vous",
            List.of("End_Held End_NotHeld End_Cancelled"),
            "courriel",
            List.of());

    private static final Map<String, Set<String>> MESSAGES = Map.of(
            "bilan-de-competences", Set.of("ExtensionRequested", "FollowUpRequested", "Withdrawn"),
            "rendez-vous", Set.of("AppointmentRescheduled", "AppointmentCancelled"),
            "courriel", Set.of());

    @ParameterizedTest
    @MethodSource("org.jalon.process.ModelFiles#processes")
    void a_model_names_nothing_that_does_not_exist_and_leaves_nothing_unnamed(ModelFiles.Model model) {
        assertThat(ModelFaults.of(model)).isEmpty();
    }

    @Test
    void a_model_with_wrong_names_is_found() {
        assertThat(ModelFaults.of(ModelFiles.Model.read(Path.of("src/test/resources/planted/wrong-names.bpmn"))))
                .containsExactlyInAnyOrder(
                        "${noSuchBean}: neither a variable nor a bean",
                        "${noSuchBean}: no bean that can be called so",
                        "${caseTimers.noSuchMethod(execution)}: no bean has such a method, or it is not public",
                        "${appointmentFacts.mailFacts(execution)}: no bean has such a method, or it is not public",
                        "${noSuchVariable}: neither a variable nor a bean",
                        "${decision == 'NO_SUCH_ANSWER'}: nothing ever gives NO_SUCH_ANSWER",
                        "source=\"noSuchSource\": no such variable in code",
                        "mails=WITHDRAWN,NO_SUCH_MAIL: NO_SUCH_MAIL is no MailKind",
                        "noSuchProperty=x: nobody reads this property",
                        "camunda:class=: code belongs to a bean, not into a model",
                        "Task_Class: calls no bean",
                        "Task_NoMails: asks for mail if and only if it says which",
                        "Task_Bare: has no documentation",
                        "Task_Bare: has no form, or one that does not exist",
                        "Task_Bare: its form is not that of its deployment",
                        "Task_Bare: is never due",
                        "Task_Bare: is neither the counsellor's nor the managers'",
                        "Task_Bare: has no label",
                        "Gateway_Statement: asks no question",
                        "Flow_Silent: answers nothing",
                        "Join_Named: needs no label");
    }

    @ParameterizedTest
    @MethodSource("org.jalon.process.ModelFiles#processes")
    void every_published_name_is_there(ModelFiles.Model model) {
        List<String> elements = ELEMENTS.getOrDefault(model.processId(), List.of()).stream()
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .toList();

        assertThat(model.file()).isEqualTo(model.processId() + ".bpmn");
        assertThat(ELEMENTS).containsKey(model.processId());
        assertThat(model.ids(FlowNode.class)).containsAll(elements);
        assertThat(model.all(Message.class).stream().map(Message::getName))
                .containsAll(MESSAGES.getOrDefault(model.processId(), Set.of()));
    }

    @Test
    void every_published_user_task_is_there_with_its_form() {
        Map<String, String> forms = new TreeMap<>();
        ModelFiles.processes().forEach(model -> model.all(UserTask.class)
                .forEach(task -> forms.put(task.getId(), task.getCamundaFormRef())));

        assertThat(forms).containsAllEntriesOf(FORMS);
        assertThat(ModelFiles.process(BilanProcess.KEY).all(StartEvent.class).stream()
                        .map(StartEvent::getCamundaFormRef))
                .contains("request");
    }

    @Test
    void every_form_is_that_of_a_task_or_of_the_start_and_bears_the_name_of_its_file() {
        Set<String> used = new HashSet<>(FORMS.values());
        used.add("request");

        assertThat(ModelFiles.forms().keySet()).isEqualTo(used);
        ModelFiles.forms()
                .forEach((name, form) -> assertThat(form.path("id").asText()).isEqualTo(name));
    }

    @Test
    void constants_and_models_have_the_same_tasks_messages_and_keys() {
        for (Class<?> names : NamesInCode.PROCESSES) {
            ModelFiles.Model model = ModelFiles.process(
                    NamesInCode.constants(names, "KEY").iterator().next());

            assertThat(model.processId()).isEqualTo(model.file().replace(".bpmn", ""));
            assertThat(NamesInCode.constants(names, "TASK_")).isEqualTo(Set.copyOf(model.ids(UserTask.class)));
            assertThat(NamesInCode.constants(names, "MESSAGE_"))
                    .isEqualTo(model.all(Message.class).stream()
                            .map(Message::getName)
                            .collect(Collectors.toSet()));
            assertThat(NamesInCode.constants(names, ""))
                    .as("constants of another kind, which this test does not know")
                    .allMatch(value -> value.equals(model.processId())
                            || value.equals(BilanProcess.DECISION_KEY)
                            || model.ids(UserTask.class).contains(value)
                            || model.all(Message.class).stream()
                                    .anyMatch(message -> message.getName().equals(value)));
        }
    }

    @Test
    void every_variable_that_code_names_is_used_by_a_model_a_decision_or_a_form() {
        String models = ModelFiles.processes().stream()
                        .map(ModelFiles.Model::text)
                        .collect(Collectors.joining())
                + ModelFiles.decision(BilanProcess.DECISION_KEY).getModelElementsByType(InputExpression.class).stream()
                        .map(input -> input.getText().getTextContent())
                        .collect(Collectors.joining(" "))
                + ModelFiles.forms();

        assertThat(NamesInCode.variables())
                .filteredOn(name -> !UNSEEN_BY_MODELS.contains(name))
                .allSatisfy(name -> assertThat(models).containsPattern("\\b" + name + "\\b"));
    }

    @Test
    void every_error_that_is_thrown_is_caught() {
        for (ModelFiles.Model model : ModelFiles.processes()) {
            for (Error error : model.all(Error.class)) {
                assertThat(error.getErrorCode()).isNotBlank();
                assertThat(model.text().split("errorRef=\"" + error.getId() + "\"", -1))
                        .as("a throwing and a catching event of " + error.getId())
                        .hasSizeGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void called_processes_and_decisions_exist() {
        for (ModelFiles.Model model : ModelFiles.processes()) {
            assertThat(model.all(CallActivity.class)).allSatisfy(call -> assertThat(
                            ModelFiles.process(call.getCalledElement()).processId())
                    .isEqualTo(call.getCalledElement()));
            assertThat(model.all(BusinessRuleTask.class))
                    .allSatisfy(task -> assertThat(task.getCamundaDecisionRef()).isEqualTo(BilanProcess.DECISION_KEY));
        }
        assertThat(ModelFiles.decisions()).hasSize(1);
    }

    @Test
    void every_kind_of_mail_is_asked_for_by_a_model_but_those_that_an_act_asks_for() {
        Set<String> asked = ModelFiles.processes().stream()
                .flatMap(model -> model.all(CamundaProperty.class).stream())
                .filter(property -> property.getCamundaName().equals("mails"))
                .flatMap(property -> Stream.of(property.getCamundaValue().split(",", -1)))
                .collect(Collectors.toSet());
        asked.add(MailKind.ERASURE_REQUESTED.name()); // a closed case has no instance: CaseActs asks for it
        asked.add(MailKind.REQUEST_CODE.name()); // before there is a case
        asked.add(MailKind.HANDED_OVER.name()); // no step of the case: Handover asks for both
        asked.add(MailKind.COUNSELLOR_HANDED_OVER.name());
        // the beneficiary's own pages: BeneficiaryActs, and their door
        Stream.of(
                        MailKind.EXTENSION_REQUESTED,
                        MailKind.FOLLOW_UP_REQUESTED,
                        MailKind.RETURN_CHOSEN,
                        MailKind.COUNSELLOR_RETURN_CHOSEN,
                        MailKind.APPOINTMENT_MOVE_ASKED,
                        MailKind.COUNSELLOR_MOVE_ASKED,
                        MailKind.COUNSELLOR_APPOINTMENT_CANCELLED,
                        MailKind.PAGES_NOTICE,
                        MailKind.ACCESS_LINK,
                        MailKind.ACCESS_CODE)
                .map(Enum::name)
                .forEach(asked::add);

        assertThat(asked)
                .isEqualTo(Arrays.stream(MailKind.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    @Test
    void the_decision_gives_every_reason_of_redirection_and_no_other() {
        var decision = ModelFiles.decision(BilanProcess.DECISION_KEY);
        Set<String> outcomes = decision.getModelElementsByType(OutputEntry.class).stream()
                .map(entry -> entry.getText().getTextContent().replace("\"", ""))
                .collect(Collectors.toSet());
        Set<String> known =
                Arrays.stream(RedirectionReason.values()).map(Enum::name).collect(Collectors.toSet());
        known.add(ELIGIBLE);

        assertThat(decision.getModelElementsByType(Decision.class))
                .extracting(Decision::getId)
                .containsExactly(BilanProcess.DECISION_KEY);
        assertThat(outcomes).isEqualTo(known);
        assertThat(decision.getModelElementsByType(InputExpression.class).stream()
                        .map(input -> input.getText().getTextContent()))
                .allSatisfy(name -> assertThat(NamesInCode.variables()).contains(name));
    }
}
