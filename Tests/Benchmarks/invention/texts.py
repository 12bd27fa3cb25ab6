"""What invented people write, in English, French and Arabic; `{year}` and `{count}` are drawn."""

REASONS = {
    "en": [
        "The statutes of {year} name the office, and its budget is voted with that of the city.",
        "The desk is open {count} hours a week, and nobody who comes is asked for papers.",
        "Of the {count} requests of last year most came from mothers with small children, as before.",
        "The decision of {year} has been carried out in most districts, as the report of the office says.",
        "Women's groups were heard twice, and {count} of their points were taken over into the plan.",
        "There is a pilot since {year}; whether it goes on is for the council to decide in spring.",
        "We found the plan of {year} and no word in it on who carries it out, or when.",
        "The contract with the association runs until {year} and covers interpreters for five languages.",
    ],
    "fr": [
        "Le règlement de {year} prévoit ce service, et le budget est voté chaque année par le conseil.",
        "Le guichet est ouvert {count} heures par semaine, sans demander de papiers.",
        "La décision de {year} est appliquée dans la plupart des quartiers de la ville.",
        "Les associations ont été entendues, et {count} propositions ont été reprises.",
        "Un essai a lieu depuis {year} ; la suite dépend du conseil municipal.",
    ],
    "ar": [
        "ينص النظام الأساسي لعام {year} على هذا المكتب وعلى ميزانيته السنوية.",
        "المكتب مفتوح {count} ساعة في الأسبوع من دون طلب أوراق.",
        "نُفذ قرار عام {year} في معظم الأحياء كما جاء في التقرير.",
        "استُشيرت جمعيات النساء وأُخذ بعدد {count} من مقترحاتها.",
        "هناك تجربة منذ عام {year} ويعود للمجلس أن يقرر استمرارها.",
    ],
}
NOT_APPLICABLE = [
    "The region decides on this, and the city has no part in it.", "There is no such service in a city of this size.",
]
DOCUMENTS = [
    "Statutes of the council, article {}",
    "Rapport annuel du bureau de l’égalité, page {}",
    "تقرير مكتب المساواة، الصفحة {}",
    "Minutes of the council, item {}",
]
PAGES = [
    "https://city.example/council/decisions/{}",
    "https://city.example/women/report-{}",
    "https://ville.example/egalite/{}",
]
OFFICES = ["Office for equality", "Bureau de l’égalité", "مكتب المساواة بين الجنسين"]
CITIES = [
    ("Port Example", "Port-Exemple", "ميناء المثال"), ("New Harbour", "Nouveau-Port", "الميناء الجديد"),
    ("Three Hills", "Trois-Collines", "التلال الثلاث"), ("Old Market", "Vieux-Marché", "السوق القديم"),
    ("River Gate", "Porte-du-Fleuve", "باب النهر"),
]
COUNTRIES = ["BR", "ES", "FR", "JO", "LB", "MA", "MX", "TN", "TR"]
ROLES = ["origin", "transit", "destination", "return"]
SIZES = ["small", "medium", "large", "metropolis"]
RESPONDENTS = [
    ("gender-office", "municipality"), ("planning-office", "municipality"), ("womens-network", "civil-society"),
    ("university", "expert"),
]
