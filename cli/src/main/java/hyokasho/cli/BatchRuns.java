package hyokasho.cli;

import hyokasho.corpus.batch.Batch;
import hyokasho.corpus.batch.BatchListener;
import hyokasho.corpus.batch.BatchSettings;

/** Makes the run of {@code convert}; {@link Batch#Batch(BatchSettings, BatchListener)} outside of tests. */
@FunctionalInterface
interface BatchRuns {

    Batch batch(BatchSettings settings, BatchListener listener);
}
