package org.redvest.api.honour.story.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.StoryId;

/**
 * A story was approved.
 *
 * @param storyId which story
 * @param words what the reviewer had to say
 */
@Revision("1")
public record StoryApproved(StoryId storyId, Text words) implements StoryEvent {}
