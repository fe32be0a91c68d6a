package org.jalon.process;

/** The names of processes/bilan-de-competences.bpmn that code needs (process.md). */
public final class BilanProcess {

    public static final String KEY = "bilan-de-competences";
    public static final String DECISION_KEY = "eligibility";

    public static final String TASK_TAKE_CASE = "Task_TakeCase";
    public static final String TASK_CONFIRM_ENGAGEMENT = "Task_ConfirmEngagement";
    public static final String TASK_ANALYSE_NEEDS = "Task_AnalyseNeeds";
    public static final String TASK_EXPLAIN_METHODS = "Task_ExplainMethods";
    public static final String TASK_IDENTIFY_COMPETENCES = "Task_IdentifyCompetences";
    public static final String TASK_ANALYSE_SITUATION = "Task_AnalyseSituation";
    public static final String TASK_CONFRONT_MARKET = "Task_ConfrontMarket";
    public static final String TASK_CLARIFY_PATHS = "Task_ClarifyPaths";
    public static final String TASK_BUILD_PROJECT = "Task_BuildProject";
    public static final String TASK_PRESENT_SUCCESS_FACTORS = "Task_PresentSuccessFactors";
    public static final String TASK_WRITE_SYNTHESIS = "Task_WriteSynthesis";
    public static final String TASK_COMPLETE_SESSIONS = "Task_CompleteSessions";
    public static final String TASK_PREPARE_RETURN = "Task_PrepareReturn";
    public static final String TASK_PLAN_APPOINTMENTS = "Task_PlanAppointments";
    public static final String TASK_DECIDE_AT_DEADLINE = "Task_DecideAtDeadline";
    public static final String TASK_ACKNOWLEDGE_EXTENSION = "Task_AcknowledgeExtension";
    public static final String TASK_DECIDE_OVERRUN = "Task_DecideOverrun";
    public static final String TASK_OFFER_FOLLOW_UP = "Task_OfferFollowUp";
    public static final String TASK_REVIEW_PROGRESS = "Task_ReviewProgress";

    public static final String MESSAGE_EXTENSION_REQUESTED = "ExtensionRequested";
    public static final String MESSAGE_FOLLOW_UP_REQUESTED = "FollowUpRequested";
    public static final String MESSAGE_WITHDRAWN = "Withdrawn";

    public static final Variable<String> CASE_NUMBER = Variable.text("caseNumber");
    public static final Variable<String> COUNSELLOR = Variable.text("counsellor");
    public static final Variable<String> DISPLAY_NAME = Variable.text("displayName");
    /** On tasks only: the label of the case's phase, for the card in Tasklist. */
    public static final Variable<String> PHASE = Variable.text("phase");

    public static final Variable<Boolean> EMPLOYED_WORKER = Variable.flag("employedWorker");
    public static final Variable<String> INITIATIVE = Variable.text("initiative");
    public static final Variable<String> PURPOSE = Variable.text("purpose");
    public static final Variable<Boolean> DURING_WORKING_HOURS = Variable.flag("duringWorkingHours");
    public static final Variable<Boolean> EMPLOYER_AGREEMENT = Variable.flag("employerAgreement");
    public static final Variable<String> ELIGIBILITY = Variable.text("eligibility");
    public static final Variable<Boolean> ENGAGED = Variable.flag("engaged");
    public static final Variable<String> PLANNED_APPOINTMENTS = Variable.text("plannedAppointments");
    public static final Variable<String> DECISION = Variable.text("decision");
    public static final Variable<String> REQUESTED_END_DATE = Variable.text("requestedEndDate");
    public static final Variable<String> NEW_END_DATE = Variable.text("newEndDate");
    public static final Variable<String> OVERRUN_DECISION = Variable.text("overrunDecision");
    public static final Variable<String> FOLLOW_UP_ANSWER = Variable.text("followUpAnswer");
    public static final Variable<Boolean> ANOTHER_INTERVIEW = Variable.flag("anotherInterview");

    private BilanProcess() {}
}
