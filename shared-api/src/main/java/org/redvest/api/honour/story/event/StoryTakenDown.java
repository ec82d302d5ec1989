package org.redvest.api.honour.story.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.honour.story.TakeDownCause;
import org.redvest.api.id.StoryId;

/**
 * A published story was taken down.
 *
 * @param storyId which story
 * @param cause why
 */
@Revision("1")
public record StoryTakenDown(StoryId storyId, TakeDownCause cause) implements StoryEvent {}
