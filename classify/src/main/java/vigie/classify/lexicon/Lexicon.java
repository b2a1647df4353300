package vigie.classify.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vigie.classify.lexicon.Expression.Condition;
import vigie.classify.lexicon.LexiconFile.ConditionalWords;
import vigie.classify.lexicon.LexiconFile.Strength;
import vigie.classify.lexicon.LexiconFile.TechnologyWords;
import vigie.classify.text.PhraseTrie;
import vigie.classify.text.Words;
import vigie.model.Status;
import vigie.model.Technology;

/**
 * The vocabulary of surveillance, ready to be searched for. It is data that volunteers extend ({@code lexicon.yaml}, explained in
 * {@code LEXIQUE.md}); every verdict names the version it was made with. Immutable once read, thread-safe.
 */
public final class Lexicon {

    private static final String BUNDLED = "lexicon.yaml";

    private final String version;
    private final PhraseTrie expressionTrie = new PhraseTrie(PhraseTrie.By.STEM, 1_000);
    private final List<List<Expression>> expressions = new ArrayList<>();
    private final PhraseTrie vendorTrie = new PhraseTrie(PhraseTrie.By.WORD, 200);
    private final List<String> vendors = new ArrayList<>();
    private final CueBook cues = new CueBook();
    private final Map<Status, StatusCues> statuses = new EnumMap<>(Status.class);
    private final Map<Context, CueSet> contexts = new EnumMap<>(Context.class);
    private final Negations negations;
    private final CueSet actors;
    private final CueSet actions;

    /** What tells a status: surely, or by a hint. */
    public record StatusCues(CueSet sure, CueSet hint) {}

    /** What denies a technology, before or after it, and what only looks like denying. */
    public record Negations(CueSet before, CueSet after, CueSet exceptions) {}

    private Lexicon(LexiconFile file) {
        version = file.version();
        for (var phrase : file.lookalikes()) add(phrase, Expression.LOOKALIKE);
        for (var words : file.technologies()) addTechnology(words);
        for (var vendor : file.vendors()) for (var form : vendor.forms()) addVendor(vendor.name(), form);
        for (var status : file.statuses().entrySet()) statuses.put(statusOf(status.getKey()), cues(status.getValue()));
        for (var context : Context.values()) {
            contexts.put(
                    context,
                    cues.set(file.contexts()
                            .getOrDefault(context.slug(), new Strength(List.of(), List.of()))
                            .sure()));
        }
        var denying = file.negations();
        negations =
                new Negations(cues.set(denying.before()), cues.set(denying.after()), cues.set(denying.exceptions()));
        actors = cues.set(file.actors());
        actions = cues.set(file.actions());
    }

    /** The lexicon that comes with the program. */
    public static Lexicon load() {
        try (var in = Lexicon.class.getResourceAsStream(BUNDLED)) {
            if (in == null) throw new IllegalStateException("the lexicon is missing from the program: build it again");
            return read(in, BUNDLED);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the lexicon of the program", e);
        }
    }

    /**
     * Reads a lexicon that someone has changed.
     *
     * @throws IllegalArgumentException in words for the volunteer who wrote it, when it does not fit
     */
    public static Lexicon read(InputStream yaml, String name) {
        return new Lexicon(LexiconReader.read(yaml, name));
    }

    public String version() {
        return version;
    }

    public CueHits cues(Words words) {
        return cues.find(words);
    }

    public StatusCues status(Status status) {
        return statuses.getOrDefault(status, new StatusCues(cues.set(List.of()), cues.set(List.of())));
    }

    public CueSet context(Context context) {
        return contexts.getOrDefault(context, cues.set(List.of()));
    }

    public Negations negations() {
        return negations;
    }

    public CueSet actors() {
        return actors;
    }

    public CueSet actions() {
        return actions;
    }

    PhraseTrie expressionTrie() {
        return expressionTrie;
    }

    List<Expression> expressions(int number) {
        return expressions.get(number);
    }

    PhraseTrie vendorTrie() {
        return vendorTrie;
    }

    String vendor(int number) {
        return vendors.get(number);
    }

    private void addTechnology(TechnologyWords words) {
        var technology = technology(words.slug());
        for (var phrase : words.sure()) add(phrase, new Expression(technology, null));
        for (var maybe : words.maybe()) {
            var expression = new Expression(technology, condition(maybe));
            for (var phrase : maybe.words()) add(phrase, expression);
        }
    }

    private Condition condition(ConditionalWords words) {
        Set<Technology> yields = words.yields().stream()
                .map(Lexicon::technology)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Technology.class)));
        return new Condition(cues.set(words.with()), cues.set(words.without()), yields);
    }

    private void add(String phrase, Expression expression) {
        var number = expressionTrie.add(phrase, expressions.size());
        if (number == expressions.size()) expressions.add(new ArrayList<>(1));
        expressions.get(number).add(expression);
    }

    private void addVendor(String name, String form) {
        if (vendorTrie.add(form, vendors.size()) == vendors.size()) vendors.add(name);
    }

    private StatusCues cues(Strength words) {
        return new StatusCues(cues.set(words.sure()), cues.set(words.hint()));
    }

    private static Technology technology(String slug) {
        return Technology.findBySlug(slug)
                .orElseThrow(() -> unknown(
                        "technology",
                        slug,
                        List.of(Technology.values()).stream()
                                .map(Technology::slug)
                                .toList()));
    }

    private static Status statusOf(String slug) {
        return Status.findBySlug(slug)
                .orElseThrow(() -> unknown(
                        "status",
                        slug,
                        List.of(Status.values()).stream().map(Status::slug).toList()));
    }

    private static IllegalArgumentException unknown(String what, String slug, List<String> known) {
        return new IllegalArgumentException(
                "the lexicon names a " + what + " «" + slug + "», and known are only " + known);
    }
}
