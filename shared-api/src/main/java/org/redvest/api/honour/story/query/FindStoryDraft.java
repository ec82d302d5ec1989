package org.redvest.api.honour.story.query;

import org.redvest.api.Query;
import org.redvest.api.id.StoryId;

/**
 * How does a story stand?
 *
 * @param storyId which story
 */
public record FindStoryDraft(StoryId storyId) implements Query<StoryView> {

    @Override
    public Class<StoryView> answer() {
        return StoryView.class;
    }
}
