package org.redvest.command.honour.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.honour.story.StoryLedger.MINOR;
import static org.redvest.command.honour.story.StoryLedger.ONLINE;
import static org.redvest.command.honour.story.StoryLedger.SIMING;
import static org.redvest.command.honour.story.StoryLedger.STORY;
import static org.redvest.command.honour.story.StoryLedger.TEAM;
import static org.redvest.command.honour.story.StoryLedger.TITLE;
import static org.redvest.command.honour.story.StoryLedger.WHY;
import static org.redvest.command.honour.story.StoryLedger.WORDS;
import static org.redvest.command.honour.story.StoryLedger.consent;
import static org.redvest.command.honour.story.StoryLedger.ownWriting;
import static org.redvest.command.honour.story.StoryLedger.volunteer;
import static org.redvest.command.honour.story.StoryLedger.writing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.honour.story.TakeDownCause;
import org.redvest.api.honour.story.command.ApproveStory;
import org.redvest.api.honour.story.command.PublishStory;
import org.redvest.api.honour.story.command.ReturnStory;
import org.redvest.api.honour.story.command.ReviseStory;
import org.redvest.api.honour.story.command.SubmitStory;
import org.redvest.api.honour.story.command.TakeStoryDown;
import org.redvest.api.honour.story.command.WithdrawStory;
import org.redvest.api.honour.story.command.WithdrawStoryConsent;
import org.redvest.api.honour.story.command.WriteStory;
import org.redvest.api.honour.story.event.NamedInStory;
import org.redvest.api.honour.story.event.OwnStoryWritten;
import org.redvest.api.honour.story.event.StoryApproved;
import org.redvest.api.honour.story.event.StoryConsentGiven;
import org.redvest.api.honour.story.event.StoryConsentWithdrawn;
import org.redvest.api.honour.story.event.StoryPublished;
import org.redvest.api.honour.story.event.StoryReturned;
import org.redvest.api.honour.story.event.StorySubmitted;
import org.redvest.api.honour.story.event.StoryTakenDown;
import org.redvest.api.honour.story.event.StoryWithdrawn;
import org.redvest.api.honour.story.event.StoryWritten;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerErased;

class StoryTest {

    private static final VolunteerId ONE = volunteer(1);
    private static final VolunteerId OTHER = volunteer(2);
    private static final Text ANOTHER = new Text("{1}与邻里");

    private final StoryLedger ledger = new StoryLedger();

    private static ReviseStory revision(@Nullable VolunteerId author, Text title, VolunteerId... named) {
        return new ReviseStory(STORY, author, title, WORDS, List.of(named));
    }

    @Nested
    class IsWritten {

        @Test
        void aboutWhoIsNamedInTheirOrder() {
            ledger.written(ONE, OTHER);
            ledger.repeats(writing(ONE, OTHER));

            assertThat(ledger.events())
                    .containsExactly(
                            new StoryWritten(STORY, SIMING, TEAM, TITLE, WORDS),
                            new NamedInStory(STORY, ONE, 1),
                            new NamedInStory(STORY, OTHER, 2));
        }

        @Test
        void byAVolunteerWhoConsentsByThat() {
            ledger.registered(ONE);
            ledger.registered(OTHER);
            ledger.send(ownWriting(ONE, OTHER));
            ledger.repeats(ownWriting(ONE, OTHER));

            assertThat(ledger.events())
                    .containsExactly(
                            new OwnStoryWritten(STORY, ONE, SIMING, TITLE, WORDS),
                            new NamedInStory(STORY, ONE, 1),
                            new NamedInStory(STORY, OTHER, 2),
                            new StoryConsentGiven(STORY, ONE, ONLINE));
        }

        @Test
        void aboutNobodyWhoCannotBeNamed() {
            ledger.registered(MINOR);
            ledger.registered(ONE);
            ledger.registered(OTHER);
            ledger.happened(new VolunteerErased(OTHER));

            ledger.refuses(Problem.STORY_NAMES_MINOR, writing(ONE, MINOR));
            ledger.refuses(Problem.STORY_NAMES_MINOR, ownWriting(MINOR));
            ledger.refuses(Problem.STORY_NAMES_TWICE, writing(ONE, ONE));
            ledger.refuses(Problem.STORY_NAMES_TWICE, ownWriting(ONE, ONE));
            ledger.refuses(Problem.UNKNOWN_VOLUNTEER, writing(volunteer(9)));
            ledger.refuses(Problem.VOLUNTEER_ERASED, writing(OTHER));
        }

        @Test
        void forAnOrganisationThatIsThere() {
            OrganisationId nobody = OrganisationId.of("52350206MJB00000X0");
            ledger.refuses(
                    Problem.UNKNOWN_ORGANISATION, new WriteStory(STORY, SIMING, nobody, TITLE, WORDS, List.of()));
        }

        @Test
        void byWhoMay() {
            assertThat(writing().requirement())
                    .isEqualTo(new Requirement.Reaching(Power.TELL_STORIES, new Remit(SIMING, TEAM)));
            assertThat(ownWriting(ONE).requirement())
                    .isEqualTo(new Requirement.OrOneself(new Requirement.Nobodys(), ONE));
            Requirement telling = new Requirement.WhereItLies(Power.TELL_STORIES, STORY);
            assertThat(new SubmitStory(STORY, null).requirement()).isEqualTo(telling);
            assertThat(new SubmitStory(STORY, ONE).requirement()).isEqualTo(telling.orOneself(ONE));
            assertThat(revision(ONE, TITLE).requirement()).isEqualTo(telling.orOneself(ONE));
            assertThat(new WithdrawStory(STORY, ONE, WHY).requirement()).isEqualTo(telling.orOneself(ONE));
            assertThat(consent(ONE).requirement()).isEqualTo(telling.orOneself(ONE));
            assertThat(new WithdrawStoryConsent(STORY, ONE).requirement()).isEqualTo(telling.orOneself(ONE));
            assertThat(Stream.of(new ApproveStory(STORY, WHY), new ReturnStory(STORY, WHY), new PublishStory(STORY)))
                    .extracting(Command::requirement)
                    .containsOnly(new Requirement.WhereItLies(Power.KEEP_HONOURS, STORY));
            assertThat(new TakeStoryDown(STORY, ONE).requirement()).isEqualTo(new Requirement.Nobodys());
        }
    }

    @Nested
    class IsWrittenAnew {

        @Test
        void andWhoIsNamedConsentsAnew() {
            ledger.written(ONE);
            ledger.send(consent(ONE));
            ledger.repeats(revision(null, TITLE, ONE));

            ledger.send(revision(null, ANOTHER, ONE));

            assertThat(ledger.events())
                    .endsWith(new StoryWritten(STORY, SIMING, TEAM, ANOTHER, WORDS), new NamedInStory(STORY, ONE, 1));
            ledger.sendAs("writer", new SubmitStory(STORY, null));
            ledger.sendAs("reviewer", new ApproveStory(STORY, WHY));
            ledger.refuses(Problem.STORY_CONSENT_MISSING, new PublishStory(STORY));
        }

        @Test
        void byItsAuthorAlone() {
            ledger.registered(ONE);
            ledger.registered(OTHER);
            ledger.send(ownWriting(ONE));

            ledger.refuses(Problem.FORBIDDEN, revision(null, ANOTHER));
            ledger.refuses(Problem.FORBIDDEN, revision(OTHER, ANOTHER));
            ledger.refuses(Problem.FORBIDDEN, new SubmitStory(STORY, null));
            ledger.refuses(Problem.FORBIDDEN, new WithdrawStory(STORY, OTHER, WHY));
            ledger.repeats(revision(ONE, TITLE));
            ledger.refuses(Problem.STORY_NAMES_TWICE, revision(ONE, ANOTHER, ONE));
            ledger.send(revision(ONE, ANOTHER, OTHER));
            assertThat(ledger.events())
                    .endsWith(
                            new OwnStoryWritten(STORY, ONE, SIMING, ANOTHER, WORDS),
                            new NamedInStory(STORY, ONE, 1),
                            new NamedInStory(STORY, OTHER, 2),
                            new StoryConsentGiven(STORY, ONE, ONLINE));
        }

        @Test
        void whereItWasReturnedAlsoAsItWas() {
            ledger.written();
            ledger.sendAs("writer", new SubmitStory(STORY, null));
            ledger.refuses(Problem.STORY_AT_ANOTHER_STEP, revision(null, ANOTHER));
            ledger.sendAs("reviewer", new ReturnStory(STORY, WHY));
            ledger.refuses(Problem.STORY_AT_ANOTHER_STEP, new SubmitStory(STORY, null));

            ledger.send(revision(null, TITLE));
            ledger.send(new SubmitStory(STORY, null));

            assertThat(ledger.events())
                    .endsWith(
                            new StorySubmitted(STORY),
                            new StoryReturned(STORY, WHY),
                            new StoryWritten(STORY, SIMING, TEAM, TITLE, WORDS),
                            new StorySubmitted(STORY));
        }
    }

    @Nested
    class IsReviewed {

        @Test
        void byNobodyWhoWroteOrSubmittedIt() {
            ledger.written();
            ledger.sendAs("submitter", new SubmitStory(STORY, null));
            ledger.repeats(new SubmitStory(STORY, null));

            ledger.refuses(Problem.STORY_REVIEWER_WROTE_IT, "writer", new ApproveStory(STORY, WHY));
            ledger.refuses(Problem.STORY_REVIEWER_WROTE_IT, "submitter", new ReturnStory(STORY, WHY));
            ledger.sendAs("reviewer", new ApproveStory(STORY, WHY));
            ledger.repeats(new ApproveStory(STORY, WHY));
            assertThat(ledger.events()).endsWith(new StoryApproved(STORY, WHY));
        }

        @Test
        void onceItWasSubmitted() {
            ledger.written();

            ledger.refuses(Problem.STORY_AT_ANOTHER_STEP, "reviewer", new ApproveStory(STORY, WHY));
            ledger.refuses(Problem.STORY_AT_ANOTHER_STEP, "reviewer", new ReturnStory(STORY, WHY));
            ledger.refuses(Problem.STORY_AT_ANOTHER_STEP, new PublishStory(STORY));
            ledger.sendAs("writer", new SubmitStory(STORY, null));
            ledger.sendAs("reviewer", new ReturnStory(STORY, WHY));
            ledger.repeats(new ReturnStory(STORY, WHY));
        }
    }

    @Nested
    class IsPublished {

        @Test
        void onceEverybodyConsents() {
            ledger.approved(ONE, OTHER);
            ledger.refuses(Problem.STORY_CONSENT_MISSING, new PublishStory(STORY));
            ledger.send(consent(ONE));
            ledger.repeats(consent(ONE));
            ledger.refuses(Problem.STORY_CONSENT_MISSING, new PublishStory(STORY));
            ledger.send(consent(OTHER));

            ledger.send(new PublishStory(STORY));
            ledger.repeats(new PublishStory(STORY));

            assertThat(ledger.events())
                    .endsWith(new StoryConsentGiven(STORY, OTHER, ONLINE), new StoryPublished(STORY));
        }

        @Test
        void ofNobodyWhoWasErased() {
            ledger.approved(ONE);
            ledger.send(consent(ONE));
            ledger.happened(new VolunteerErased(ONE));

            ledger.refuses(Problem.VOLUNTEER_ERASED, new PublishStory(STORY));
        }

        @Test
        void andTakenDownInTheDecisionInWhichAConsentIsWithdrawn() {
            ledger.approved(ONE);
            ledger.send(consent(ONE));
            ledger.send(new PublishStory(STORY));

            ledger.send(new WithdrawStoryConsent(STORY, ONE));
            ledger.repeats(new WithdrawStoryConsent(STORY, ONE));

            assertThat(ledger.events())
                    .endsWith(
                            new StoryConsentWithdrawn(STORY, ONE),
                            new StoryTakenDown(STORY, TakeDownCause.CONSENT_WITHDRAWN));
            ledger.refuses(Problem.STORY_AT_ANOTHER_STEP, consent(ONE));
            ledger.refuses(Problem.STORY_AT_ANOTHER_STEP, new WithdrawStory(STORY, null, WHY));
        }

        @Test
        void andTakenDownOnceSomebodyIsErased() {
            ledger.approved(ONE);
            ledger.repeats(new TakeStoryDown(STORY, ONE));
            ledger.send(consent(ONE));
            ledger.send(new PublishStory(STORY));
            ledger.repeats(new TakeStoryDown(STORY, OTHER));

            ledger.send(new TakeStoryDown(STORY, ONE));
            ledger.repeats(new TakeStoryDown(STORY, ONE));

            assertThat(ledger.events()).endsWith(new StoryTakenDown(STORY, TakeDownCause.ERASED));
        }
    }

    @Nested
    class IsConsentedTo {

        @Test
        void byWhoIsNamed() {
            ledger.written(ONE);
            ledger.registered(OTHER);

            ledger.refuses(Problem.NOT_NAMED_IN_STORY, consent(OTHER));
            ledger.refuses(Problem.NOT_NAMED_IN_STORY, new WithdrawStoryConsent(STORY, OTHER));
            ledger.repeats(new WithdrawStoryConsent(STORY, ONE));
            ledger.happened(new VolunteerErased(ONE));
            ledger.refuses(Problem.VOLUNTEER_ERASED, consent(ONE));
        }

        @Test
        void andWithdrawnWithoutMoreBeforeItIsPublished() {
            ledger.written(ONE);
            ledger.send(consent(ONE));

            ledger.send(new WithdrawStoryConsent(STORY, ONE));

            assertThat(ledger.events()).endsWith(new StoryConsentWithdrawn(STORY, ONE));
        }
    }

    @Nested
    class IsWithdrawn {

        @Test
        void publishedOrNot() {
            ledger.approved();
            ledger.send(new PublishStory(STORY));

            ledger.send(new WithdrawStory(STORY, null, WHY));
            ledger.repeats(new WithdrawStory(STORY, null, WHY));

            assertThat(ledger.events()).endsWith(new StoryWithdrawn(STORY, WHY));
            ledger.refuses(Problem.STORY_AT_ANOTHER_STEP, revision(null, ANOTHER));
        }

        @Test
        void byWhoeverWroteItAboutThemselves() {
            ledger.registered(ONE);
            ledger.send(ownWriting(ONE));
            ledger.send(new WithdrawStory(STORY, ONE, WHY));
            assertThat(ledger.events()).endsWith(new StoryWithdrawn(STORY, WHY));
        }
    }
}
