package vigie.index;

import vigie.model.DeskRecord;
import vigie.stream.EventLog;
import vigie.stream.Fold;
import vigie.stream.Stage;
import vigie.stream.StageDefinition;
import vigie.stream.Topic;

/** Makes the stage that fills a generation: a new one from the beginning of the log, a known one from where it stopped. */
record IndexStages(EventLog log, Generations generations, Fold<DeskRecord, Desk, Desk.Outcome> desk) {

    Stage of(Generation generation) {
        var step = new IndexStep(generations.writer(generation), desk);
        return log.stage(StageDefinition.of(generation.stage(), step, IndexStep.INPUTS.toArray(Topic<?>[]::new)));
    }
}
