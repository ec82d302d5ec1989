package org.redvest.api.honour.story.event;

import org.redvest.api.Event;
import org.redvest.api.id.StoryId;

/** What became of a story. */
public sealed interface StoryEvent extends Event
        permits StoryWritten,
                OwnStoryWritten,
                NamedInStory,
                StoryConsentGiven,
                StoryConsentWithdrawn,
                StorySubmitted,
                StoryApproved,
                StoryReturned,
                StoryPublished,
                StoryTakenDown,
                StoryWithdrawn {

    /** Which story. */
    StoryId storyId();
}
