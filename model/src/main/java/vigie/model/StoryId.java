package vigie.model;

import static vigie.model.Texts.requireText;

/** The name of one story: the articles that tell the same event. It never changes once given. */
public record StoryId(String value) implements Id {

    public StoryId {
        requireText(value, "story id");
    }

    /** The story that a first article founds. */
    public static StoryId foundedBy(ItemId item) {
        return new StoryId(item.value());
    }

    /** The story that a person founds by taking an article out of another. */
    public static StoryId foundedBy(RecordId record) {
        return new StoryId(record.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
