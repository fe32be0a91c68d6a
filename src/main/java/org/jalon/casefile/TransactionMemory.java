package org.jalon.casefile;

import java.util.HashMap;
import java.util.Map;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the running transaction has read or written of case files: the many listeners of one step ask for the same case,
 * and the database is asked once. Outside of a transaction nothing is remembered.
 */
final class TransactionMemory extends ResourceHolderSupport {

    private static final Object KEY = TransactionMemory.class;

    private final Map<CaseNumber, CaseFile> files = new HashMap<>();

    private TransactionMemory() {
        super();
    }

    /** Of the running transaction; changes to it are forgotten with it. */
    static Map<CaseNumber, CaseFile> current() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            return new HashMap<>();
        }
        if (TransactionSynchronizationManager.getResource(KEY) instanceof TransactionMemory known) {
            return known.files;
        }
        TransactionMemory memory = new TransactionMemory();
        TransactionSynchronizationManager.bindResource(KEY, memory);
        TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(memory, KEY) {
            @Override
            protected boolean shouldUnbindAtCompletion() {
                return true;
            }
        });
        return memory.files;
    }
}
