package org.redvest.api.honour.story.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.StoryId;

/**
 * A story was taken back.
 *
 * @param storyId which story
 * @param reason why, in words
 */
@Revision("1")
public record StoryWithdrawn(StoryId storyId, Text reason) implements StoryEvent {}
