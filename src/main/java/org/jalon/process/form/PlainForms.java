package org.jalon.process.form;

import java.util.Map;
import org.jalon.process.BilanProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms that need no more than their declaration: what they ask is kept as confidential notes, or only agreed. */
@Configuration(proxyBeanMethods = false)
class PlainForms {

    private record PlainForm(String id) implements TaskForm {}

    /** The last follow-up question decides where the process goes; the notes are confidential. */
    private record ReviewProgressForm(String id) implements TaskForm {
        @Override
        public Map<String, Object> accept(CaseTask task, Answers answers) {
            return Map.of(BilanProcess.ANOTHER_INTERVIEW.name(), answers.isTrue("anotherInterview"));
        }
    }

    @Bean
    TaskForm analyseNeedsForm() {
        return new PlainForm("analyse-needs");
    }

    @Bean
    TaskForm explainMethodsForm() {
        return new PlainForm("explain-methods");
    }

    @Bean
    TaskForm identifyCompetencesForm() {
        return new PlainForm("identify-competences");
    }

    @Bean
    TaskForm analyseSituationForm() {
        return new PlainForm("analyse-situation");
    }

    @Bean
    TaskForm confrontMarketForm() {
        return new PlainForm("confront-market");
    }

    @Bean
    TaskForm clarifyPathsForm() {
        return new PlainForm("clarify-paths");
    }

    @Bean
    TaskForm buildProjectForm() {
        return new PlainForm("build-project");
    }

    @Bean
    TaskForm presentSuccessFactorsForm() {
        return new PlainForm("present-success-factors");
    }

    @Bean
    TaskForm reviewProgressForm() {
        return new ReviewProgressForm("review-progress");
    }
}
