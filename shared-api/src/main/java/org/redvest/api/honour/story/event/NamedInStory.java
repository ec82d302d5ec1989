package org.redvest.api.honour.story.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer is named in the words that a story has now.
 *
 * @param storyId which story
 * @param volunteerId who
 * @param place in the text, from 1: {@code {1}} stands for their name there
 */
@Revision("1")
public record NamedInStory(StoryId storyId, VolunteerId volunteerId, int place) implements StoryEvent, NamesVolunteer {}
