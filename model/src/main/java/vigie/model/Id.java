package vigie.model;

/** A name that never changes, for one thing Vigie keeps. Written as a bare string wherever it is stored or sent. */
public sealed interface Id permits ItemId, SourceId, StoryId, PersonId, RecordId {

    String value();
}
