package vigie.index;

import vigie.model.DeskRecord;
import vigie.stream.EventLog;
import vigie.stream.Fold;
import vigie.stream.Stage;
import vigie.stream.StageDefinition;
import vigie.stream.Topic;

/** Makes the stage that fills a generation: a new one from the beginning of the log, a known one from where it stopped. */
record IndexStages(EventLog log, Generations generations, Fold<DeskRecord, Desk, Desk.Outcome> desk) {

    /** Larger batches than usual: one item's parts often come close together and then cost one write. */
    private static final int BATCH = 500;

    Stage of(Generation generation) {
        var step = new IndexStep(generations.writer(generation), desk);
        var definition = StageDefinition.of(generation.stage(), step, IndexStep.INPUTS.toArray(Topic<?>[]::new));
        return log.stage(definition.withMaxBatch(BATCH));
    }
}
