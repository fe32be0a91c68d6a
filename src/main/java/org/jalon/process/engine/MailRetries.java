package org.jalon.process.engine;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jalon.mail.MailFailure;
import org.jspecify.annotations.Nullable;

/** Retries what may succeed later; what no retry mends, or must not be repeated unseen, is an incident at once. */
class MailRetries implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable exception) {
        boolean hopeless = exception instanceof MailFailure failure && failure.nature() != MailFailure.Nature.TEMPORARY;
        return hopeless ? new GiveUp(jobId, exception) : new DefaultJobRetryCmd(jobId, exception);
    }

    private static final class GiveUp extends DefaultJobRetryCmd {

        GiveUp(String jobId, Throwable exception) {
            super(jobId, exception);
        }

        @Override
        public @Nullable Object execute(CommandContext commandContext) {
            JobEntity job = getJob();
            if (job != null) {
                job.unlock();
                logException(job);
                job.setRetries(0);
                notifyAcquisition(commandContext);
            }
            return null;
        }
    }
}
