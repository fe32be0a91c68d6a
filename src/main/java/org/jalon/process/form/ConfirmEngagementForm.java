package org.jalon.process.form;

import java.util.Map;
import org.jalon.platform.Refused;
import org.jalon.process.BilanProcess;
import org.springframework.stereotype.Component;

/** Confirms the engagement (R6); who engages has been told that a bilan gives no right to a rise or a job (R4). */
@Component
final class ConfirmEngagementForm implements TaskForm {

    @Override
    public String id() {
        return "confirm-engagement";
    }

    @Override
    public Map<String, Object> accept(CaseTask task, Answers answers) {
        boolean engaged = answers.isTrue("engaged");
        if (engaged && !answers.isTrue("noEntitlementAcknowledged")) {
            throw Refused.input(
                    "noEntitlementAcknowledged",
                    "L’engagement suppose que la personne sache que le bilan ne donne droit ni à une augmentation"
                            + " ni à un emploi : cochez cette case après le lui avoir dit.");
        }
        return Map.of(BilanProcess.ENGAGED.name(), engaged);
    }
}
