package org.redvest.benchmarks.city;

import java.util.List;
import java.util.Map;

/** The words that an invented city is told in. */
final class Words {

    static final List<String> SURNAMES = List.of(
            "陈", "林", "黄", "张", "王", "李", "吴", "刘", "郑", "杨", "叶", "许", "蔡", "郭", "谢", "曾", "苏", "洪", "周", "朱", "庄",
            "余", "何", "赖", "邱", "徐", "江", "赵", "沈", "廖", "柯", "卢", "肖", "方", "钟", "罗", "魏", "施", "颜", "欧阳");

    static final List<String> GIVEN_NAMES = List.of(
            "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "洋", "艳", "勇", "军", "杰", "涛", "明", "秀英", "建华", "志强", "丽娟", "美玲",
            "文彬", "雅婷", "志明", "淑芬", "建国", "晓燕", "国强", "海燕", "惠珍", "子轩", "梓涵", "宇航", "欣怡", "诗涵", "思源", "嘉怡", "俊杰", "佳琪",
            "鹭鸣", "亚明", "碧云", "金水", "水莲", "阿美", "德福", "永福", "凤珠", "玉兰", "清泉", "振兴", "宝珠", "丽华", "秋月", "文龙");

    static final List<String> SKILLS = List.of("急救", "手语", "教学", "法律咨询", "园艺", "电脑维修", "摄影", "英语", "心理疏导", "驾驶");

    /** Activities by the category of the city's list, the most frequent category first. */
    static final Map<String, List<String>> ACTIVITIES = Map.of(
            "洁净家园", List.of("“洁净家园”环境整治", "沙滩清洁行动", "楼道清理", "垃圾分类督导"),
            "文明交通", List.of("路口文明劝导", "共享单车整理", "护学岗"),
            "便民服务", List.of("社区便民服务日", "义务理发", "家电维修进社区"),
            "扶老助残", List.of("独居老人探访", "长者食堂帮厨", "助残出行陪伴"),
            "爱心助学", List.of("四点半课堂", "暑期作业辅导", "山区图书整理"),
            "文化体育", List.of("马拉松赛事服务", "社区电影放映", "图书馆导览"),
            "政策宣讲", List.of("医保政策宣讲", "反诈宣传进万家", "普法宣传"),
            "应急救援", List.of("防台风值守", "急救知识普及", "社区消防巡查"));

    static final List<String> CATEGORIES = List.of("洁净家园", "文明交通", "便民服务", "扶老助残", "爱心助学", "文化体育", "政策宣讲", "应急救援");

    static final List<String> PLACES = List.of("公共区域", "党群服务中心", "广场", "老年活动室", "路口", "文化活动中心");

    static final List<String> TEAMS = List.of("志愿服务队", "志愿者协会", "社会工作服务中心", "公益服务中心", "红马甲服务站");

    static final List<String> GOODS =
            List.of("洗手液", "雨伞", "牙膏", "洗衣液", "大米 5 kg", "食用油", "毛巾", "保温杯", "电影票", "理发券", "抽纸", "充电宝");

    private Words() {}
}
