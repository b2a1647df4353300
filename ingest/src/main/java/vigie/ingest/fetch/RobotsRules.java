package vigie.ingest.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a site's robots.txt asks of us, read as RFC 9309 wants: the longest matching rule holds, and «allow» wins a draw. */
record RobotsRules(List<Rule> rules) {

    static final RobotsRules ALLOW_ALL = new RobotsRules(List.of());

    /** RFC 9309 wants at least 500 KiB to be read; beyond a hundred times the usual number of rules nobody means them. */
    private static final int MAX_RULES = 5_000;

    private static final String ALL = "*";

    RobotsRules {
        rules = List.copyOf(rules);
    }

    record Rule(boolean allow, String path) {

        /** A star stands for anything, a dollar sign at the end for the end. Takes the first place each part fits: no way back is needed. */
        boolean matches(String address) {
            var anchored = path.endsWith("$");
            var parts = (anchored ? path.substring(0, path.length() - 1) : path).split("\\*+", -1);
            if (!address.startsWith(parts[0])) return false;
            var at = parts[0].length();
            for (var part : List.of(parts).subList(1, parts.length)) {
                var found = address.indexOf(part, at);
                if (found < 0) return false;
                at = found + part.length();
            }
            var last = parts[parts.length - 1];
            if (!anchored || at == address.length()) return true;
            return parts.length > 1 && address.endsWith(last);
        }
    }

    /** @param agent the product name in our user agent, without version */
    static RobotsRules parse(String text, String agent) {
        var groups = groups(text);
        var own = groups.stream().filter(group -> group.isFor(agent)).toList();
        var ours = own.isEmpty()
                ? groups.stream().filter(group -> group.isFor(ALL)).toList()
                : own;
        return new RobotsRules(ours.stream()
                .flatMap(group -> group.rules.stream())
                .limit(MAX_RULES)
                .toList());
    }

    /** The agents named in a row, and the rules that follow them. */
    private record Group(List<String> agents, List<Rule> rules) {
        boolean isFor(String agent) {
            return agents.stream().anyMatch(agent::equalsIgnoreCase);
        }
    }

    private static List<Group> groups(String text) {
        var groups = new ArrayList<Group>();
        var current = new Group(new ArrayList<>(), new ArrayList<>());
        for (var line : text.lines().toList()) {
            var field = line.replaceFirst("#.*", "").split(":", 2);
            if (field.length < 2) continue;
            var name = field[0].strip().toLowerCase(Locale.ROOT);
            var value = field[1].strip();
            if (name.equals("user-agent") && (groups.isEmpty() || !current.rules.isEmpty())) {
                current = new Group(new ArrayList<>(), new ArrayList<>());
                groups.add(current);
            }
            switch (name) {
                case "user-agent" -> current.agents.add(value);
                // An empty rule forbids nothing, but it ends the row of names.
                case "allow", "disallow" -> current.rules.add(new Rule(name.equals("allow") || value.isEmpty(), value));
                default -> {}
            }
        }
        return groups;
    }

    boolean allows(URI address) {
        var path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var asked = address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        return rules.stream()
                .filter(rule -> rule.matches(asked))
                .max(Comparator.comparingInt((Rule rule) -> rule.path().length())
                        .thenComparing(Rule::allow))
                .map(Rule::allow)
                .orElse(true);
    }
}
