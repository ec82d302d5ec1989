/** 志愿服务故事: stories, and the consent of everybody who is named in them. */
@NullMarked
package org.redvest.command.honour.story;

import org.jspecify.annotations.NullMarked;
