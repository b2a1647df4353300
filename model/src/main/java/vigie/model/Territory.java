package vigie.model;

import java.util.List;

/**
 * Where a source is at home: INSEE codes of communes ({@code 92073}), départements ({@code 92}, {@code 2A}, {@code 974}),
 * regions ({@code R93}) or the whole country ({@code FR}). It helps to choose between towns of the same name.
 */
public record Territory(List<String> codes) {

    public static final Territory UNKNOWN = new Territory(List.of());

    public Territory {
        codes = List.copyOf(codes);
    }

    public static Territory of(String... codes) {
        return new Territory(List.of(codes));
    }

    /** The communes among the codes: those of five characters. */
    public List<String> communes() {
        return codes.stream().filter(code -> code.length() == 5).toList();
    }

    /** The départements among the codes, and those that the communes lie in. */
    public List<String> departements() {
        return codes.stream()
                .filter(code -> !code.startsWith("R") && !code.equals("FR"))
                .map(code -> code.length() == 5 ? Place.departementOf(code) : code)
                .distinct()
                .toList();
    }
}
