package org.redvest.api.honour.story.query;

import org.redvest.api.Query;
import org.redvest.api.id.StoryId;

/**
 * What does a published story tell?
 *
 * @param storyId which story
 */
public record FindStory(StoryId storyId) implements Query<StoryView> {

    @Override
    public Class<StoryView> answer() {
        return StoryView.class;
    }
}
