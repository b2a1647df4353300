package vigie.model;

/** A stretch of an item's {@linkplain Item#reading reading}: from one character up to, not including, another. */
public record Span(int from, int to) {

    public Span {
        if (from < 0 || to < from) throw new IllegalArgumentException("no span goes from " + from + " to " + to);
    }
}
