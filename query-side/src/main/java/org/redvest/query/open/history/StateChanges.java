package org.redvest.query.open.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.open.history.query.StateDifference.Change;
import org.redvest.api.open.history.query.VolunteerState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In what two states differ, field by field, whatever fields they have. What an entry of a list is called, its first field says. */
final class StateChanges {

    /** As of when each of them is asked for, and not how somebody stood. */
    private static final Set<String> ASKED = Set.of("validAt", "knownAt", "position");

    private final JsonMapper json;
    private final List<Change> changes = new ArrayList<>();

    private StateChanges(JsonMapper json) {
        this.json = json;
    }

    static List<Change> between(VolunteerState before, VolunteerState after, JsonMapper json) {
        StateChanges between = new StateChanges(json);
        between.fields("", json.valueToTree(before), json.valueToTree(after), ASKED);
        return between.changes;
    }

    private void fields(String path, JsonNode before, JsonNode after, Set<String> except) {
        Set<String> names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        names.removeAll(except);
        names.forEach(name -> compare(path.isEmpty() ? name : path + "." + name, before.get(name), after.get(name)));
    }

    private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (isSame(before, after)) {
            return;
        }
        if (before != null && after != null && before.isObject() && after.isObject()) {
            fields(path, before, after, Set.of());
        } else if (isOfEntries(before) || isOfEntries(after)) {
            Map<String, JsonNode> one = entries(before);
            Map<String, JsonNode> other = entries(after);
            Set<String> called = new LinkedHashSet<>(one.keySet());
            called.addAll(other.keySet());
            called.forEach(name -> compare("%s[%s]".formatted(path, name), one.get(name), other.get(name)));
        } else {
            changes.add(new Change(path, value(before), value(after)));
        }
    }

    private static boolean isSame(@Nullable JsonNode before, @Nullable JsonNode after) {
        return before == null ? after == null : before.equals(after);
    }

    private static boolean isOfEntries(@Nullable JsonNode node) {
        return node != null && node.isArray() && !node.isEmpty() && node.get(0).isObject();
    }

    private static Map<String, JsonNode> entries(@Nullable JsonNode list) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        if (list != null) {
            list.forEach(entry -> entries.put(
                    entry.get(entry.propertyNames().iterator().next()).asString(), entry));
        }
        return entries;
    }

    private @Nullable Object value(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : json.treeToValue(node, Object.class);
    }
}
