package org.redvest.api.honour.story.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.StoryId;

/**
 * A story was published: everybody who is named had consented.
 *
 * @param storyId which story
 */
@Revision("1")
public record StoryPublished(StoryId storyId) implements StoryEvent {}
