/** Given and family names of one part of the customers. */
export interface NamePool {
  readonly country: string;
  readonly language: string;
  /** Share of all customers. */
  readonly share: number;
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Where the customers come from. Family names of the hand-made people are left out on purpose. */
export const namePools: readonly NamePool[] = [
  {
    country: 'DE',
    language: 'de',
    share: 0.46,
    given:
      words(`Anna Emma Mia Hannah Lea Lina Marie Sophie Laura Julia Sarah Lisa Katharina Jana Nele Frieda Greta Ida
      Johanna Charlotte Ronja Birgit Ursula Renate Gisela Heike Sabine Ute Jürgen Günter Björn Jörg Sören Götz Lukas Leon
      Finn Elias Noah Felix Maximilian Moritz Anton Emil Karl Otto Hans Werner Dieter Uwe Kai Torsten Matthias Andreas
      Stefan Florian Sebastian Philipp Tobias Daniel Fabian Käthe Bärbel`),
    family:
      words(`Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Klein Wolf
      Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Meier Lehmann Schmid
      Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert
      Vogt Friedrich Keller Günther Frank Berger Winkler Roth Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm
      Winter Kraus Martin Schumacher Krämer Otto Jäger Groß Brandt Haas Dietrich Ziegler Kuhn Kühn Pohl Engel
      Horn Busch Bergmann Thomas Voigt Sauer Arnold Pfeiffer Grieshaber Kiefer Faller Ganter Dold Rombach`),
  },
  {
    country: 'FR',
    language: 'fr',
    share: 0.18,
    given:
      words(`Camille Léa Chloé Manon Inès Zoé Éloïse Hélène Aurélie Céline Noémie Océane Anaïs Françoise Thérèse Geneviève
      Brigitte Agnès Lucas Hugo Louis Gabriel Raphaël Théo Jérôme François Sébastien Benoît Cédric Rémi Loïc Mathéo Gaël
      Étienne Andréas Frédéric Thibault Xavier Yann Noël`),
    family:
      words(`Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Michel Garcia David
      Bertrand Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Faure Mercier Blanc Guérin Boyer
      Garnier Chevalier François Legrand Gauthier Perrin Robin Clément Morin Nicolas Schmitt Klein Meyer Weiss Kieffer Béranger
      Hébert Lévêque Desprès Côté Noël Deschênes`),
  },
  {
    country: 'GB',
    language: 'en',
    share: 0.16,
    given:
      words(`Olivia Amelia Isla Ava Freya Poppy Harriet Imogen Beatrice Siân Niamh Aoife Zara Aisha Fatima Meera Anjali
      Oliver George Harry Jack Alfie Archie Rhys Seán Callum Ewan Hamish Imran Arjan Vikram Rohan Kwame Tunde Chinedu Joseph
      Samuel Edward Henry`),
    family:
      words(`Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts
      Green Hall Wood Jackson Clarke Patel Khan Singh Kaur Begum Hussain Ali Shah Mensah Adeyemi Campbell Stewart Murray
      O'Brien O'Neill MacLeod Fraser Hughes Lloyd Bennett Barker Holdsworth Sutcliffe Greenwood Ackroyd`),
  },
  {
    country: 'CN',
    language: 'zh-CN',
    share: 0.1,
    given:
      words(`伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀英 霞 平 刚 桂英 思远 雨欣 子涵 浩然 梓萱 欣怡 宇轩 诗涵
      一诺 晨曦 若溪 俊杰 佳怡 文博 天宇 雅琪 建国 淑珍 志强 晓明 海燕 丽华 国栋 雪梅`),
    family:
      words(`王 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于
      蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 欧阳 上官 司徒`),
  },
  {
    country: 'IT',
    language: 'en',
    share: 0.04,
    given: words(
      `Giulia Martina Francesca Alessia Elisa Niccolò Lorenzo Matteo Davide Andrea Giosuè Beatrice Marta Ilaria`,
    ),
    family: words(
      `Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Costa Giordano Rizzo D'Amico`,
    ),
  },
  {
    country: 'PL',
    language: 'en',
    share: 0.03,
    given: words(
      `Zofia Hanna Małgorzata Agnieszka Łucja Paweł Michał Tomasz Łukasz Grzegorz Krzysztof Stanisław Bożena`,
    ),
    family: words(
      `Kowalski Wiśniewska Wójcik Kowalczyk Kamiński Lewandowski Dąbrowska Kozłowski Jankowska Wojciechowski Kwiatkowska Krawczyk Żak`,
    ),
  },
  {
    country: 'DE',
    language: 'de',
    share: 0.03,
    given: words(
      `Zeynep Elif Ayşe Fatma Emine Hatice Mehmet Mustafa Ahmet Ali İbrahim İsmail Hüseyin Çağla Gülşen Işıl Yiğit`,
    ),
    family: words(
      `Yılmaz Kaya Demirel Şahin Çelik Yıldız Yıldırım Öztürk Aydınlı Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç`,
    ),
  },
];

/** Towns with streets, for addresses. */
export const towns: Readonly<
  Record<string, readonly (readonly [string, string, readonly string[]])[]>
> = {
  DE: [
    ['79098', 'Freiburg im Breisgau', ['Kaiserstraße', 'Salzstraße', 'Gerberau', 'Konviktstraße']],
    ['79106', 'Freiburg im Breisgau', ['Eschholzstraße', 'Engelbergerstraße', 'Klarastraße']],
    ['79100', 'Freiburg im Breisgau', ['Vaubanallee', 'Merzhauser Straße']],
    ['77652', 'Offenburg', ['Hauptstraße', 'Lange Straße', 'Kornstraße']],
    ['76133', 'Karlsruhe', ['Waldstraße', 'Amalienstraße', 'Stephanienstraße']],
    ['70173', 'Stuttgart', ['Königstraße', 'Eberhardstraße', 'Nadlerstraße']],
    ['79539', 'Lörrach', ['Tumringer Straße', 'Basler Straße', 'Grabenstraße']],
  ],
  FR: [
    [
      '67000',
      'Strasbourg',
      ['rue des Hallebardes', 'quai des Bateliers', 'rue du Dôme', 'rue de la Krutenau'],
    ],
    ['68000', 'Colmar', ['rue des Marchands', 'rue des Clefs', 'Grand’Rue']],
    ['67600', 'Sélestat', ['rue de l’Hôpital', 'rue des Chevaliers']],
  ],
  GB: [
    ['LS1 4AP', 'Leeds', ['Park Row', 'Albion Street', 'Wellington Street']],
    ['LS6 3HN', 'Leeds', ['Otley Road', 'North Lane', 'Monk Bridge Road']],
    ['HG1 2BQ', 'Harrogate', ['Cheltenham Parade', 'Station Parade']],
  ],
  CN: [
    ['215000', '苏州市', ['人民路', '观前街', '平江路', '干将东路']],
    ['215021', '苏州市', ['星海街', '苏州大道西', '现代大道']],
  ],
  IT: [['20121', 'Milano', ['via Dante', 'via Brera', 'corso Garibaldi']]],
  PL: [['50-101', 'Wrocław', ['ulica Świdnicka', 'ulica Oławska', 'Rynek']]],
};
