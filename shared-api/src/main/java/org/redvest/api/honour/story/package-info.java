/** 志愿服务故事: stories of volunteering, and who is named in them. */
@NullMarked
package org.redvest.api.honour.story;

import org.jspecify.annotations.NullMarked;
