package org.redvest.api.honour.story.query;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.story.StoryStep;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;

/**
 * A story.
 *
 * @param storyId its number
 * @param step how far it has come
 * @param division code of where it is reviewed and published
 * @param divisionName name of that division
 * @param organisationId the organisation that tells it; null where an office or a volunteer does
 * @param organisation name of that organisation; null where there is none
 * @param author number of the volunteer who wrote it about themselves; null where staff wrote it, and for the public
 * @param own whether a volunteer wrote it about themselves
 * @param title what it is called; for whoever works on it with the mark {@code {1}} where the name of the first who is named
 *     stands, and for the public with the name
 * @param paragraphs the text, in the same way
 * @param named who is named, in the order of their places
 * @param words what was said last by whoever reviewed it or took it back; null where nothing was, and for the public
 * @param writtenAt when these words were written
 * @param publishedAt when they were published; null where they are not
 * @param position of the log at which it was written, or published where it is
 */
public record StoryView(
        StoryId storyId,
        StoryStep step,
        String division,
        String divisionName,
        @Nullable String organisationId,
        @Nullable String organisation,
        @Nullable VolunteerId author,
        boolean own,
        String title,
        List<String> paragraphs,
        List<Named> named,
        @Nullable String words,
        Instant writtenAt,
        @Nullable Instant publishedAt,
        long position) {

    /**
     * The same with those who are named.
     *
     * @param all in the order of their places
     * @param shown whose numbers are told
     */
    public StoryView naming(List<Named> all, Predicate<VolunteerId> shown) {
        return with(title, paragraphs, all.stream().map(one -> one.shown(shown)).toList());
    }

    /** The same with the names of those who are named where the text has a mark for them. */
    public StoryView told() {
        return with(named(title), paragraphs.stream().map(this::named).toList(), named);
    }

    private String named(String text) {
        String told = text;
        for (int place = 1; place <= named.size(); place++) {
            told = told.replace("{" + place + "}", named.get(place - 1).name());
        }
        return told;
    }

    private StoryView with(String newTitle, List<String> newParagraphs, List<Named> newNamed) {
        return new StoryView(
                storyId,
                step,
                division,
                divisionName,
                organisationId,
                organisation,
                author,
                own,
                newTitle,
                newParagraphs,
                newNamed,
                words,
                writtenAt,
                publishedAt,
                position);
    }

    /**
     * Somebody who is named.
     *
     * @param volunteerId their number; null for the public
     * @param name masked
     * @param consented whether they consent to these words
     */
    public record Named(@Nullable VolunteerId volunteerId, String name, boolean consented) {

        private Named shown(Predicate<VolunteerId> shown) {
            return volunteerId == null || shown.test(volunteerId) ? this : new Named(null, name, consented);
        }
    }
}
