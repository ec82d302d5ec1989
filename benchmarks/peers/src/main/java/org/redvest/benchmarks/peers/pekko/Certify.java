package org.redvest.benchmarks.peers.pekko;

import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.pattern.StatusReply;
import org.redvest.benchmarks.peers.hours.CertifyHours;

/** The command with the address of who waits for its answer. */
record Certify(CertifyHours command, ActorRef<StatusReply<Done>> replyTo) {}
