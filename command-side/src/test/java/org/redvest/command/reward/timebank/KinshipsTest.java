package org.redvest.command.reward.timebank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redvest.api.Text;
import org.redvest.api.id.KinshipId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.Kin;
import org.redvest.api.reward.timebank.event.KinshipEnded;
import org.redvest.api.reward.timebank.event.KinshipEvent;
import org.redvest.api.reward.timebank.event.KinshipRecorded;
import org.redvest.api.reward.timebank.event.KinshipVerified;

/** Who is a relative, and who is a verified one, under whichever of their numbers. */
class KinshipsTest {

    private static final VolunteerId ONE = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId OTHER = VolunteerId.from(new UUID(1, 2));
    private static final VolunteerId ANOTHER_NUMBER = VolunteerId.from(new UUID(1, 3));
    private static final KinshipId KINSHIP = KinshipId.of(ONE, OTHER);
    private static final KinshipEvent RECORDED = new KinshipRecorded(KINSHIP, ONE, OTHER, Kin.SIBLING, new Text("户口簿"));
    private static final KinshipEvent VERIFIED = new KinshipVerified(KINSHIP, ONE);

    private static Kinships after(KinshipEvent... events) {
        return new Kinships(id -> id.equals(KINSHIP) ? List.of(events) : List.of());
    }

    private static boolean verified(Kinships kinships) {
        return kinships.verified(List.of(OTHER), List.of(ANOTHER_NUMBER, ONE));
    }

    private static boolean related(Kinships kinships) {
        return kinships.related(List.of(OTHER), List.of(ANOTHER_NUMBER, ONE));
    }

    @Test
    void areVerifiedByTheSecondOfTwo() {
        assertThat(related(after(RECORDED))).isTrue();
        assertThat(verified(after(RECORDED))).isFalse();
        assertThat(verified(after(RECORDED, VERIFIED))).isTrue();
    }

    @Test
    void endWithTheirRecord() {
        Kinships ended = after(RECORDED, VERIFIED, new KinshipEnded(KINSHIP, ONE, new Text("登记有误")));

        assertThat(related(ended)).isFalse();
        assertThat(verified(ended)).isFalse();
        assertThat(related(after())).isFalse();
    }
}
