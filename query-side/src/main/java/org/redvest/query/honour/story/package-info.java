/** 志愿服务故事: which stories are told, of whom, and may everybody read them? */
@NullMarked
@Reads({"facts.organisation", "facts.person"})
package org.redvest.query.honour.story;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
