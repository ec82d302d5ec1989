package org.redvest.command.honour.story;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.honour.story.command.TakeStoryDown;
import org.redvest.api.honour.story.event.NamedInStory;
import org.redvest.api.honour.story.event.StoryPublished;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.command.automation.Automation;
import org.redvest.command.honour.mention.Mentions;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Streams;
import org.springframework.stereotype.Component;

/**
 * A story that names somebody who was erased is read by nobody any more. What follows from a naming and what follows from an
 * erasure is run side by side: so a naming is noted first, and then it is looked whether whoever is named was erased. Once all of
 * somebody's stories are taken down, nothing is kept of where they were named, in whatever honour. Delivered twice, it takes down
 * once.
 */
@Component
class WhenNamedIsErasedThenTakeStoryDown extends Automation {

    private final Commands commands;
    private final Mentions mentions;
    private final Volunteers volunteers;
    private final Streams streams;

    WhenNamedIsErasedThenTakeStoryDown(Commands commands, Mentions mentions, Volunteers volunteers, Streams streams) {
        super("take-stories-down");
        this.commands = commands;
        this.mentions = mentions;
        this.volunteers = volunteers;
        this.streams = streams;
    }

    @EventHandler
    void on(NamedInStory event, EventMessage<?> message) {
        run(() -> {
            mentions.note(event.volunteerId(), event.storyId().value());
            if (volunteers.of(event.volunteerId()).erased()) {
                takeDown(event.storyId(), event.volunteerId(), message);
                mentions.forget(event.volunteerId(), event.storyId().value());
            }
        });
    }

    /** Whoever was erased at the very moment of its publication was not yet when that was decided. */
    @EventHandler
    void on(StoryPublished event, EventMessage<?> message) {
        run(() -> streams.read(event.storyId().value(), NamedInStory.class)
                .map(NamedInStory::volunteerId)
                .distinct()
                .filter(volunteer -> volunteers.of(volunteer).erased())
                .forEach(volunteer -> takeDown(event.storyId(), volunteer, message)));
    }

    @EventHandler
    void on(VolunteerErased event, EventMessage<?> message) {
        run(() -> mentions.of(event.volunteerId()).forEach(stream -> {
            if (StoryId.isOne(stream)) {
                takeDown(StoryId.stored(stream), event.volunteerId(), message);
            }
            mentions.forget(event.volunteerId(), stream);
        }));
    }

    private void takeDown(StoryId story, VolunteerId volunteer, EventMessage<?> message) {
        commands.send(new TakeStoryDown(story, volunteer), envelope(), message);
    }
}
