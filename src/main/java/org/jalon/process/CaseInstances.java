package org.jalon.process;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.query.NativeQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jalon.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** From a case's number to its process instance, for pages that lead into Cockpit. */
@Component
public class CaseInstances {

    private final RuntimeService runtimeService;

    CaseInstances(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    /**
     * The ids of the running instances, by case number, in one statement; a case that is over has none. Asks for no
     * rights: whoever calls has checked them.
     */
    public Map<String, String> of(Collection<CaseNumber> numbers) {
        return running(BilanProcess.KEY, numbers).stream()
                .collect(
                        Collectors.toMap(ProcessInstance::getBusinessKey, ProcessInstance::getId, (one, other) -> one));
    }

    /** The case of a running instance, itself a case, an appointment or a mail; nothing if the person may not see it. */
    public Optional<CaseNumber> caseOf(String processInstanceId) {
        return Optional.ofNullable(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                // the mail of a request that is no case yet has another
                .filter(CaseNumber::isOne)
                .map(CaseNumber::new);
    }

    /** The running instances of a process that belong to these cases. */
    List<ProcessInstance> running(String definition, Collection<CaseNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (CaseNumber number : numbers) {
            parameters.put("n" + parameters.size(), number.value());
        }
        // the engine's own query takes one business key at a time, which would be one statement a line
        String sql = "select e.* from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
                + " where e.PARENT_ID_ is null and d.KEY_ = #{definition} and e.BUSINESS_KEY_ in ("
                + parameters.keySet().stream().map("#{%s}"::formatted).collect(Collectors.joining(", ")) + ")";
        NativeQuery<?, ProcessInstance> query =
                runtimeService.createNativeProcessInstanceQuery().sql(sql).parameter("definition", definition);
        parameters.forEach(query::parameter);
        return query.list();
    }
}
