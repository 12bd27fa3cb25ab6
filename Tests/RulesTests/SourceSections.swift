/// How the documents fall into the sections of `rules/sources.yaml`.
///
/// A part begins with its heading, or with its first words where it has none. In one document
/// columns and boxes run into each other: there a part holds several sections, as what stands
/// between two of its headings belongs to either.
enum SourceSections {
  struct Part {
    var begins: String
    var codes: [String]

    init(_ begins: String, _ codes: String...) { (self.begins, self.codes) = (begins, codes) }
  }

  /// In the order of the document.
  static let parts: [String: [Part]] = [
    "mc2cm-women-2020": [
      Part("تم إطلاق مشروع الهجرة بين المدن", "0-project"),
      Part("شكر وتقدير:", "0-thanks"),
      Part("اشترك حوالي 100", "0-lead"),
      Part("1 مقدمة", "1", "1-box-NWC", "1-box-WE"),
      Part("1 أبيلو", "2"),
      Part("المبادرات المحلية لتلبية", "3", "3a"),
      Part("أ- سوسة", "3a"),
      Part("ب. تورينو", "3b", "3c"),
      Part("تألف الجزء الثاني", "B-intro"),
      Part("GRUPO B", "B-ES"),
      Part("GROUPE C", "B-FR"),
      Part("GROUP A", "B-EN"),
      Part("دور وفرص عمل", "R", "R-a", "R-b", "R-c"),
      Part("النتائج الرئيسية والطريق", "4", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4-close"),
      Part("الموارد", "5"),
    ],
    "crm-women-4th": [
      Part("عقدت البلدان", "p1"),
      Part("ونقل الموقع", "p2"),
      Part("وبالمثل", "p3"),
      Part("وأضافت: \"آمل", "p4"),
      Part("وشكرت المديرة", "p5"),
      Part("وأكدت أنه", "p6"),
      Part("وتابعت", "p7"),
      Part("ومن جانبها", "p8"),
      Part("وأضافت: \"نسلط", "p9"),
      Part("وتم تناول", "p10"),
      Part("وضمن هذا", "p11"),
      Part("وتوضح الدورة", "p12"),
    ],
    "uclg-mewa-taskforce-2021": [
      Part("اجتمع فريق العمل العالمي المعني بالهجرة عبر", "a"),
      Part("خلال الإجتماع، تم", "b"),
      Part("إفتتحت ياسمين", "c"),
      Part("أشرف اتحاد بلديات", "d"),
      Part("استمرت الجلسة الثانية", "e"),
    ],
    "gcm-arab-dialogue-2020": [
      Part("ملخص في إطار", "Summary"),
      Part("مقدمة يدعو", "Intro"),
      Part("أ. الحوار الأول", "I.A"),
      Part("باء. الجلسة الأولى: الجلسة التمهيدية ركزت", "I.B"),
      Part("جيم. الجلسة الثانية – نقاش", "I.C"),
      Part("دال. الملاحظات", "I.D"),
      Part("II. الحوار الثاني", "II.A"),
      Part("باء. نقاش مفتوح", "II.B"),
      Part("1. الرد على", "II.B.1"),
      Part("جيم. الملاحظات الختامية والطريق", "II.C"),
      Part("III. المشاركون:", "III"),
      Part("IV. الوثائق", "IV"),
    ],
    "mc2cm-civil-society-2019": [
      Part("أشرفت على صياغة", "0"),
      Part("المقدمة والإطار العام لطالما", "Intro"),
      Part("1. بالنسبة", "1"),
      Part("2. مساهمة المجتمع المدني", "2"),
      Part("تعزيز حقوق المهاجرين تركّز", "2.1"),
      Part("تحسين الوصول إلى الخدمات بالإضافة", "2.2"),
      Part("تحسين الدمج الاجتماعي والمشاركة السياسية بالإضافة", "2.3"),
      Part("3. الآليات والأدوات", "3"),
      Part("التنسيق وتبادل المعلومات خلال", "3.1"),
      Part("المساهمات في إجراء", "3.2"),
      Part("4. تحديات التنسيق", "4"),
      Part("- اتساق السياسات", "4.1"),
      Part("- التمويل والشفافية", "4.2"),
      Part("- المرنة", "4.3"),
      Part("- الاستقلالية", "4.4"),
      Part("- بناء القدرات", "4.5"),
      Part("الاستنتاجات وأبرز", "Concl"),
      Part("الأدوار الأساسية لمنظمات المجتمع المدني، ونقاط", "Table"),
    ],
  ]
}
