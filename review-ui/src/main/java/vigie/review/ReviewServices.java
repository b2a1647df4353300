package vigie.review;

import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vigie.index.CandidateSearch;
import vigie.index.Desk;
import vigie.model.DeskRecord;
import vigie.model.Mail;
import vigie.model.ModelRecord;
import vigie.model.PlaceDirectory;
import vigie.model.PrivateRecord;
import vigie.model.Source;
import vigie.model.SourceMemory;
import vigie.stream.EventLog;
import vigie.stream.Fold;
import vigie.stream.Table;

/**
 * What the pages read and write, there once the engines are.
 *
 * @param sources the sources as they are watched
 * @param mails composed mails, to look at in the demonstration; none elsewhere
 * @param models trained models and what the last training came to
 * @param stages the stages whose progress the operations page shows
 */
public record ReviewServices(
        EventLog log,
        Fold<DeskRecord, Desk, Desk.Outcome> desk,
        Table<PrivateRecord> people,
        CandidateSearch search,
        Table<Source> sources,
        Table<SourceMemory> memories,
        @Nullable Table<Mail> mails,
        Table<ModelRecord> models,
        PlaceDirectory places,
        List<StageView> stages) {

    /** A stage's name and how many records wait before it; -1 while unknown. */
    public record StageView(String name, LongSupplier lag) {}

    public ReviewServices {
        stages = List.copyOf(stages);
    }
}
