package org.jalon.process.retention;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jalon.casefile.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine remembers of a case: its instance, its appointments, its mails.
 *
 * <p>The engine's own deletion leaves the log of what users did and the decisions, and the byte arrays of both (decision
 * 013), so the tables are emptied here: each of them knows the root instance and has an index on it.
 */
@Component
class EngineTraces {

    /** Every table with a column ROOT_PROC_INST_ID_ whose rows outlive the instance; a test compares it with the database. */
    static final List<String> TABLES = List.of(
            "ACT_HI_DETAIL",
            "ACT_HI_VARINST",
            "ACT_HI_COMMENT",
            "ACT_HI_ATTACHMENT",
            "ACT_HI_IDENTITYLINK",
            "ACT_HI_TASKINST",
            "ACT_HI_ACTINST",
            "ACT_HI_INCIDENT",
            "ACT_HI_JOB_LOG",
            "ACT_HI_EXT_TASK_LOG",
            "ACT_HI_OP_LOG",
            "ACT_HI_DEC_IN",
            "ACT_HI_DEC_OUT",
            "ACT_HI_DECINST",
            "ACT_GE_BYTEARRAY",
            "ACT_RU_AUTHORIZATION",
            "ACT_HI_PROCINST");

    private static final String STOPPED = "erasure";

    private final RuntimeService runtimeService;
    private final JdbcClient jdbc;

    EngineTraces(RuntimeService runtimeService, JdbcClient jdbc) {
        this.runtimeService = runtimeService;
        this.jdbc = jdbc;
    }

    /** Whether anything of the case still runs: once it is closed, that is a mail that waits. */
    boolean isRunning(CaseNumber number) {
        return !running(number).isEmpty();
    }

    /** Gives up what still runs and forgets the case; says how many records there were. */
    int erase(CaseNumber number) {
        List<String> stillRunning = running(number);
        if (!stillRunning.isEmpty()) {
            runtimeService.deleteProcessInstances(stillRunning, STOPPED, false, true);
        }
        List<String> roots = jdbc.sql(
                        "select distinct ROOT_PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = :number")
                .param("number", number.value())
                .query(String.class)
                .list();
        return roots.isEmpty() ? 0 : erase(roots);
    }

    private int erase(List<String> roots) {
        return TABLES.stream()
                .mapToInt(table -> jdbc.sql("delete from " + table + " where ROOT_PROC_INST_ID_ in (:roots)")
                        .param("roots", roots)
                        .update())
                .sum();
    }

    private List<String> running(CaseNumber number) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }
}
