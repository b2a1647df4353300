package vigie.app.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the configuration: the defaults, over them the operator's file, over that the environment.
 *
 * <p>Strict: a key that the defaults do not name stops the start and names those that exist; a secret in the file too.
 */
public final class SettingsReader {

    private static final Set<String> SECRETS = Set.of("password", "api-key");

    private final ObjectMapper yaml = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, String> environment;

    public SettingsReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * The effective settings.
     *
     * @param file may be missing: then the defaults and the environment alone
     * @throws ConfigurationException with a sentence that names the key
     */
    public Settings read(Path file) {
        var tree = effective(file);
        try {
            return yaml.treeToValue(tree, Settings.class);
        } catch (JacksonException e) {
            throw new ConfigurationException(sentence(file, e));
        }
    }

    /** The effective settings as YAML, secrets hidden, for an operator to read. */
    public String describe(Path file) {
        var tree = effective(file);
        hideSecrets(tree);
        return yaml.writeValueAsString(tree);
    }

    private ObjectNode effective(Path file) {
        var tree = defaults();
        if (Files.exists(file)) overlay(tree, fromFile(file), "", file);
        overlayEnvironment(tree, "");
        return tree;
    }

    private ObjectNode defaults() {
        try (var in = SettingsReader.class.getResourceAsStream("defaults.yaml")) {
            if (in == null) throw new IllegalStateException("defaults.yaml is missing from the program");
            return (ObjectNode) yaml.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode fromFile(Path file) {
        try {
            var tree = yaml.readTree(Files.readString(file));
            if (tree.isMissingNode() || tree.isNull()) return yaml.createObjectNode();
            if (tree instanceof ObjectNode object) return object;
            throw new ConfigurationException(
                    file + " doit contenir des clés et des valeurs, comme « web: » et dessous « port: 8642 »");
        } catch (IOException e) {
            throw new ConfigurationException(file + " ne se lit pas : " + e.getMessage());
        } catch (JacksonException e) {
            var where = e.getLocation() == null
                    ? ""
                    : " à la ligne " + e.getLocation().getLineNr();
            throw new ConfigurationException(
                    file + " n’est pas du YAML bien formé" + where + " : " + e.getOriginalMessage());
        }
    }

    private static void overlay(ObjectNode known, ObjectNode set, String path, Path file) {
        for (var entry : set.properties()) {
            var key = path + entry.getKey();
            var before = known.get(entry.getKey());
            if (before == null) throw new ConfigurationException(unknown(known, key, path, file));
            if (SECRETS.contains(entry.getKey()) && !entry.getValue().isNull())
                throw new ConfigurationException(secret(key, file));
            if (before instanceof ObjectNode section)
                overlay(section, section(entry.getValue(), key, file), key + ".", file);
            else known.set(entry.getKey(), entry.getValue());
        }
    }

    private static ObjectNode section(JsonNode value, String key, Path file) {
        if (value instanceof ObjectNode section) return section;
        throw new ConfigurationException(key + " contient d’autres clés, pas une valeur (" + file + ")");
    }

    private static String unknown(ObjectNode known, String key, String path, Path file) {
        var names = new ArrayList<String>();
        known.propertyNames().forEach(name -> names.add(path + name));
        return "clé inconnue " + key + " dans " + file + " ; les clés connues ici : " + String.join(", ", names);
    }

    private static String secret(String key, Path file) {
        return key + " ne doit pas figurer dans " + file + " : mettez le secret dans un fichier à part, nommé par "
                + key + "-file, ou dans la variable " + variable(key);
    }

    private void overlayEnvironment(ObjectNode tree, String path) {
        for (var name : List.copyOf(tree.propertyNames())) {
            if (tree.get(name) instanceof ObjectNode section) overlayEnvironment(section, path + name + ".");
            else overlayVariable(tree, name, variable(path + name));
        }
    }

    private void overlayVariable(ObjectNode tree, String name, String variable) {
        var value = environment.get(variable);
        if (value == null) return;
        if (tree.get(name).isArray()) tree.set(name, list(value));
        else tree.put(name, value);
    }

    private JsonNode list(String value) {
        var array = yaml.createArrayNode();
        for (var part : value.split(",")) if (!part.isBlank()) array.add(part.strip());
        return array;
    }

    private static String variable(String key) {
        return "VIGIE_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static void hideSecrets(ObjectNode tree) {
        for (var name : List.copyOf(tree.propertyNames())) {
            if (tree.get(name) instanceof ObjectNode section) hideSecrets(section);
            else if (SECRETS.contains(name) && !tree.get(name).isNull()) tree.put(name, "(caché)");
        }
    }

    private static String sentence(Path file, JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigurationException) return String.valueOf(cause.getMessage());
        }
        var key = new StringBuilder();
        for (var reference : e.getPath()) {
            if (reference.getPropertyName() != null)
                key.append(key.isEmpty() ? "" : ".").append(reference.getPropertyName());
        }
        return key + " (dans " + file + " ou l’environnement) ne convient pas : " + e.getOriginalMessage();
    }
}
