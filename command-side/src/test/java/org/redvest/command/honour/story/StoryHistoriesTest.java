package org.redvest.command.honour.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.honour.story.StoryLedger.SIMING;
import static org.redvest.command.honour.story.StoryLedger.STORY;
import static org.redvest.command.honour.story.StoryLedger.TEAM;
import static org.redvest.command.honour.story.StoryLedger.TITLE;
import static org.redvest.command.honour.story.StoryLedger.WHY;
import static org.redvest.command.honour.story.StoryLedger.WORDS;
import static org.redvest.command.honour.story.StoryLedger.consent;
import static org.redvest.command.honour.story.StoryLedger.volunteer;
import static org.redvest.command.honour.story.StoryLedger.writing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.redvest.api.Command;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
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
import org.redvest.api.honour.story.event.StoryConsentGiven;
import org.redvest.api.honour.story.event.StoryConsentWithdrawn;
import org.redvest.api.honour.story.event.StoryPublished;
import org.redvest.api.honour.story.event.StoryTakenDown;
import org.redvest.api.honour.story.event.StoryWithdrawn;
import org.redvest.api.honour.story.event.StoryWritten;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerErased;

/** Whatever is asked of a story in whatever order: it is read only while everybody who is named consents to its words. */
class StoryHistoriesTest {

    private static final int PEOPLE = 3;

    enum Act {
        WRITE,
        REVISE,
        SUBMIT,
        APPROVE,
        RETURN,
        PUBLISH,
        CONSENT,
        WITHDRAW_CONSENT,
        WITHDRAW,
        ERASE
    }

    record Step(Act act, int who, int other) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(1, PEOPLE),
                        Arbitraries.integers().between(1, PEOPLE))
                .as(Step::new)
                .list()
                .ofMinSize(8)
                .ofMaxSize(50);
    }

    @Property(tries = 80)
    void areReadOnlyWhileEverybodyConsents(@ForAll("histories") List<Step> history) {
        Run run = new Run();
        history.forEach(run::take);
    }

    private static final class Run {

        private final StoryLedger ledger = new StoryLedger();
        private final Set<VolunteerId> erased = new HashSet<>();

        Run() {
            for (int number = 1; number <= PEOPLE; number++) {
                ledger.registered(volunteer(number));
            }
            ledger.sendAs("writer", writing(volunteer(1)));
        }

        void take(Step step) {
            VolunteerId who = volunteer(step.who());
            List<VolunteerId> named =
                    Stream.of(who, volunteer(step.other())).distinct().toList();
            switch (step.act()) {
                case WRITE -> send("writer", new WriteStory(STORY, SIMING, TEAM, TITLE, WORDS, named));
                case REVISE ->
                    send(
                            "writer",
                            new ReviseStory(STORY, null, new Text("第%d稿".formatted(step.other())), WORDS, named));
                case SUBMIT -> send("writer", new SubmitStory(STORY, null));
                case APPROVE -> send("reviewer", new ApproveStory(STORY, WHY));
                case RETURN -> send("reviewer", new ReturnStory(STORY, WHY));
                case PUBLISH -> send("reviewer", new PublishStory(STORY));
                case CONSENT -> send("writer", consent(who));
                case WITHDRAW_CONSENT -> send("writer", new WithdrawStoryConsent(STORY, who));
                case WITHDRAW -> {
                    if (step.other() == 1) {
                        send("writer", new WithdrawStory(STORY, null, WHY));
                    }
                }
                case ERASE -> {
                    if (step.other() == 1 && erased.add(who)) {
                        ledger.happened(new VolunteerErased(who));
                        // as the automation does
                        send("automation", new TakeStoryDown(STORY, who));
                    }
                }
            }
            check();
        }

        private void send(String subject, Command<?> command) {
            List<Object> before = ledger.events();
            try {
                ledger.sendAs(subject, command);
            } catch (Refusal refusal) {
                assertThat(ledger.events()).as("after %s", refusal.problem()).isEqualTo(before);
            }
        }

        /** From the log alone, and not as the aggregate does it. */
        private void check() {
            Set<VolunteerId> named = new HashSet<>();
            Set<VolunteerId> consenting = new HashSet<>();
            boolean read = false;
            for (Object event : ledger.events()) {
                switch (event) {
                    case StoryWritten _ -> {
                        assertThat(read)
                                .as("nothing is written anew while it is read")
                                .isFalse();
                        named.clear();
                        consenting.clear();
                    }
                    case NamedInStory name -> named.add(name.volunteerId());
                    case StoryConsentGiven consent -> consenting.add(consent.volunteerId());
                    case StoryConsentWithdrawn consent -> consenting.remove(consent.volunteerId());
                    case StoryPublished _ -> read = true;
                    case StoryTakenDown _, StoryWithdrawn _ -> read = false;
                    default -> {}
                }
            }
            if (read) {
                assertThat(consenting).containsAll(named);
                assertThat(erased).doesNotContainAnyElementsOf(named);
            }
        }
    }
}
