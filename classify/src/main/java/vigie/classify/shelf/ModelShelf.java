package vigie.classify.shelf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.classify.learn.Models;
import vigie.model.ModelRecord;
import vigie.model.ModelRecord.Chunk;
import vigie.model.ModelRecord.Figure;
import vigie.model.ModelRecord.LastTraining;
import vigie.model.ModelRecord.Learnt;
import vigie.model.ModelRecord.Manifest;
import vigie.model.ModelRecord.ModelFile;
import vigie.stream.Outgoing;
import vigie.stream.Topics;

/**
 * Puts sets of models into records of {@code vigie.models}, and finds whole sets among such records again.
 *
 * <p>Two shelves take turns: a new set goes where the newest whole one is not, so that a writer that dies half-way, or two that
 * write at once, leave that one as it is. Pure; thread-safe.
 */
public final class ModelShelf {

    private static final List<String> SHELVES = List.of("a", "b");

    private final String rules;

    /** For a program with these rules.
     *
     * @param rules the version of the program's rules; sets made for others are refused */
    public ModelShelf(String rules) {
        this.rules = rules;
    }

    /** A set as it was found: whole, or refused with a reason. */
    public sealed interface Found {

        Manifest manifest();

        record Whole(Manifest manifest, Models models) implements Found {}

        /**
         * Incomplete, damaged, or for another Vigie.
         *
         * @param reason a sentence for the operator
         */
        record Refused(Manifest manifest, String reason) implements Found {}
    }

    /** Every set that has its manifest, the newest first. */
    public List<Found> list(Map<String, ModelRecord> records) {
        return manifests(records)
                .sorted(Comparator.comparing((Shelved one) -> one.manifest().madeAt())
                        .reversed()
                        .thenComparing(Shelved::shelf))
                .map(one -> read(one, records))
                .toList();
    }

    /** The newest set that is whole and fits this program. */
    public Optional<Found.Whole> findNewest(Map<String, ModelRecord> records) {
        return list(records).stream()
                .<Found.Whole>mapMulti((found, out) -> {
                    if (found instanceof Found.Whole whole) out.accept(whole);
                })
                .findFirst();
    }

    public Optional<LastTraining> findLastTraining(Map<String, ModelRecord> records) {
        return records.get(ModelRecord.LAST_TRAINING) instanceof LastTraining last
                ? Optional.of(last)
                : Optional.empty();
    }

    /** The records that publish a set, to be written in this order; the manifest comes last. */
    public List<Outgoing<ModelRecord>> publish(
            Models models, Instant at, Learnt learnt, List<Figure> figures, Map<String, ModelRecord> records) {
        var shelf = freeShelf(records);
        var written = new ArrayList<Outgoing<ModelRecord>>();
        var files = new ArrayList<ModelFile>();
        new TreeMap<>(models.files()).forEach((name, bytes) -> {
            var pieces = pieces(new String(bytes, StandardCharsets.UTF_8));
            files.add(new ModelFile(name, bytes.length, pieces.size(), Sha256.of(bytes)));
            for (var i = 0; i < pieces.size(); i++)
                written.add(record(Chunk.key(shelf, name, i), new Chunk(models.version(), name, i, pieces.get(i))));
        });
        leftovers(shelf, files, records).forEach(key -> written.add(new Outgoing<>(Topics.MODELS, key, null)));
        written.add(record(shelf, new Manifest(models.version(), rules, at, files, learnt, figures)));
        return written;
    }

    private record Shelved(String shelf, Manifest manifest) {}

    private static Stream<Shelved> manifests(Map<String, ModelRecord> records) {
        return SHELVES.stream()
                .flatMap(shelf -> records.get(shelf) instanceof Manifest manifest
                        ? Stream.of(new Shelved(shelf, manifest))
                        : Stream.empty());
    }

    private Found read(Shelved shelved, Map<String, ModelRecord> records) {
        var manifest = shelved.manifest();
        if (!manifest.rules().equals(rules))
            return new Found.Refused(
                    manifest,
                    "the models " + manifest.version() + " were made for the rules " + manifest.rules()
                            + ", and this Vigie has the rules " + rules + ": train anew");
        var files = new TreeMap<String, byte[]>();
        for (var file : manifest.files()) {
            var bytes = bytes(shelved, file, records);
            if (bytes == null)
                return new Found.Refused(
                        manifest,
                        "the models " + manifest.version() + " are incomplete or damaged at «" + file.name()
                                + "»: train anew");
            files.put(file.name(), bytes);
        }
        return models(manifest, files);
    }

    private static Found models(Manifest manifest, Map<String, byte[]> files) {
        try {
            var models = Models.of(files);
            return models.version().equals(manifest.version())
                    ? new Found.Whole(manifest, models)
                    : new Found.Refused(
                            manifest,
                            "the models " + manifest.version()
                                    + " are not those that this Vigie works with: train anew");
        } catch (IllegalArgumentException e) {
            return new Found.Refused(
                    manifest, "the models " + manifest.version() + " cannot be read: " + e.getMessage());
        }
    }

    private static byte @Nullable [] bytes(Shelved shelved, ModelFile file, Map<String, ModelRecord> records) {
        var text = new StringBuilder();
        for (var i = 0; i < file.chunks(); i++) {
            var key = Chunk.key(shelved.shelf(), file.name(), i);
            if (!(records.get(key) instanceof Chunk chunk)
                    || !chunk.version().equals(shelved.manifest().version())) return null;
            text.append(chunk.text());
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return bytes.length == file.bytes() && Sha256.of(bytes).equals(file.sha256()) ? bytes : null;
    }

    /** Where the newest set that can be used does not lie. */
    private String freeShelf(Map<String, ModelRecord> records) {
        var used = findNewest(records).map(Found.Whole::manifest);
        return SHELVES.stream()
                .filter(shelf -> used.isEmpty() || !used.get().equals(records.get(shelf)))
                .findFirst()
                .orElse(SHELVES.getFirst());
    }

    /** Pieces of an older, longer set that would lie there for ever. */
    private static List<String> leftovers(String shelf, List<ModelFile> files, Map<String, ModelRecord> records) {
        var kept = new ArrayList<String>();
        for (var file : files) for (var i = 0; i < file.chunks(); i++) kept.add(Chunk.key(shelf, file.name(), i));
        return records.keySet().stream()
                .filter(key -> key.startsWith(shelf + "/") && !kept.contains(key))
                .sorted()
                .toList();
    }

    /** Cut at ends of lines as far as they go, so that a piece can be read as it is. */
    private static List<String> pieces(String text) {
        var most = Chunk.MOST_BYTES / 4; // a character is four bytes at most
        var pieces = new ArrayList<String>();
        for (var from = 0; from < text.length(); ) {
            var to = Math.min(text.length(), from + most);
            if (to < text.length()) {
                var line = text.lastIndexOf('\n', to - 1) + 1;
                if (line > from) to = line;
                else if (Character.isHighSurrogate(text.charAt(to - 1))) to--;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    private static Outgoing<ModelRecord> record(String key, ModelRecord value) {
        return new Outgoing<>(Topics.MODELS, key, value);
    }
}
