package org.redvest.web.honour;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.story.query.StoryView;
import org.redvest.web.page.Typed;

/** A story as somebody typed it. */
final class StoryForm {

    private StoryForm() {}

    /** A paragraph a line, and a number of who is named a line; what is empty is left out. */
    static Typed body(Map<String, String> typed) {
        return Typed.body()
                .words("title", typed.get("title"))
                .with("paragraphs", lines(typed.get("paragraphs")))
                .with("named", lines(typed.get("named")));
    }

    private static List<String> lines(@Nullable String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** What stands in the field of the text. */
    static String paragraphs(StoryView story) {
        return String.join("\n", story.paragraphs());
    }

    /** What stands in the field of who is named: others than the author. */
    static String named(StoryView story) {
        return story.named().stream()
                .skip(story.own() ? 1 : 0)
                .map(one -> one.volunteerId() == null ? "" : one.volunteerId().value())
                .collect(Collectors.joining("\n"));
    }
}
