import { anaStory } from './ana-story';
import { katharinaStory } from './katharina-story';
import { ordinaryStories } from './ordinary-stories';
import { personPlan } from './person-plan';
import type { PersonPlan } from './person-plan';
import { questionedStories } from './questioned-stories';
import { strangers } from './strangers';

/** 李雨桐: 27 records, 11 to erase, 9 to anonymise, 7 to keep. */
const yutong = personPlan({
  id: 10733,
  firstName: '雨桐',
  lastName: '李',
  email: 'li.yutong@example.com',
  country: 'CN',
  language: 'zh-CN',
  joinedAgo: 1300,
  addresses: [
    { street: '平江路 118 号', postalCode: '215000', town: '苏州市', note: '放门口即可' },
    { street: '星海街 7 号', postalCode: '215021', town: '苏州市' },
  ],
  orders: [1200, 1100, 900, 600, 300, 120, 40].map((ago) => ({ ago, status: 'shipped' as const })),
  messages: [1190, 890, 590, 290, 35].map((ago, index) => ({
    ago,
    subject: '物流咨询',
    body: `您好，第 ${index + 1} 次询问。李雨桐`,
  })),
  reviews: [
    { ago: 880, stars: 5, title: '质量很好', body: '奶奶用着很稳。' },
    { ago: 200, stars: 4, title: '不错', body: '物流很快。' },
  ],
  baskets: [{ ago: 500 }, { ago: 100 }, { ago: 12, remark: '给奶奶' }],
});

/** Everybody whose data is told by hand, strangers included. */
export const stories: readonly PersonPlan[] = [
  anaStory,
  katharinaStory,
  yutong,
  ...questionedStories,
  ...strangers,
  ...ordinaryStories,
];
