package vigie.index;

import org.jspecify.annotations.Nullable;
import vigie.index.Document.Decided;
import vigie.model.Item;
import vigie.model.ItemId;
import vigie.model.StoryMembership;
import vigie.model.Verdict;

/**
 * A document put together from its parts, with the revision of each, so that the parts may come in any order and more than once.
 * Pure; a value.
 */
public record Composed(Document document, Revisions revisions) {

    /** The revision of each part that was taken; {@link #NEVER} for one that never came. */
    public record Revisions(long item, long verdict, long membership, long decided) {
        public static final long NEVER = -1;
        static final Revisions NONE = new Revisions(NEVER, NEVER, NEVER, NEVER);
    }

    /** A document of which nothing is known yet. */
    public static Composed empty(ItemId id) {
        return new Composed(new Document(id, null, null, null, null), Revisions.NONE);
    }

    /** The document with this part; this very document when it has the part already, or a newer one. */
    public Composed with(Part part) {
        if (!part.id().equals(document.id()))
            throw new IllegalArgumentException(part.id() + " is no part of " + document.id());
        if (part.revision() <= revisionOfSameKind(part)) return this;
        return switch (part) {
            case Part.Fetched fetched -> withItem(fetched.item(), fetched.revision());
            case Part.Judged judged -> withVerdict(judged.verdict(), judged.revision());
            case Part.Grouped grouped -> withMembership(grouped.membership(), grouped.revision());
            case Part.Settled settled -> withDecided(settled.decided(), settled.revision());
        };
    }

    private long revisionOfSameKind(Part part) {
        return switch (part) {
            case Part.Fetched _ -> revisions.item;
            case Part.Judged _ -> revisions.verdict;
            case Part.Grouped _ -> revisions.membership;
            case Part.Settled _ -> revisions.decided;
        };
    }

    private Composed withItem(@Nullable Item item, long revision) {
        return new Composed(
                new Document(document.id(), item, document.verdict(), document.membership(), document.decided()),
                new Revisions(revision, revisions.verdict, revisions.membership, revisions.decided));
    }

    private Composed withVerdict(@Nullable Verdict verdict, long revision) {
        return new Composed(
                new Document(document.id(), document.item(), verdict, document.membership(), document.decided()),
                new Revisions(revisions.item, revision, revisions.membership, revisions.decided));
    }

    private Composed withMembership(@Nullable StoryMembership membership, long revision) {
        return new Composed(
                new Document(document.id(), document.item(), document.verdict(), membership, document.decided()),
                new Revisions(revisions.item, revisions.verdict, revision, revisions.decided));
    }

    private Composed withDecided(@Nullable Decided decided, long revision) {
        return new Composed(
                new Document(document.id(), document.item(), document.verdict(), document.membership(), decided),
                new Revisions(revisions.item, revisions.verdict, revisions.membership, revision));
    }
}
