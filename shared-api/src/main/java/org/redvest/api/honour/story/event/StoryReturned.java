package org.redvest.api.honour.story.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.StoryId;

/**
 * A story was returned to whoever wrote it.
 *
 * @param storyId which story
 * @param reason what is to be changed
 */
@Revision("1")
public record StoryReturned(StoryId storyId, Text reason) implements StoryEvent {}
