package org.redvest.api.honour.story.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.StoryId;

/**
 * A story was submitted for its review.
 *
 * @param storyId which story
 */
@Revision("1")
public record StorySubmitted(StoryId storyId) implements StoryEvent {}
