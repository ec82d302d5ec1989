package org.redvest.api.honour.story.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentEvidence;

/**
 * A volunteer consents to being named in a story.
 *
 * @param storyId which story
 * @param volunteerId who
 * @param evidence what shows that they consented
 */
@Revision("1")
public record StoryConsentGiven(StoryId storyId, VolunteerId volunteerId, ConsentEvidence evidence)
        implements StoryEvent, NamesVolunteer {}
