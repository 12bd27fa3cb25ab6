/// Which actions a best choice holds whenever it holds another.
struct PlanPrecedence {
  /// By position: what must be in the choice too.
  let needs: [[Int]]

  /// Enough to keep equal actions from being tried in every combination.
  private static let mostPreferred = 16

  /// The actions' own prerequisites, and for actions that stand alone and gain the same whatever else is
  /// carried out, those that gain no less for no more: to take the worse without the better is never best.
  init(_ problem: PlanProblem, _ bounds: PlanBounds) {
    let actions = problem.actions
    let needed = Set(actions.flatMap(\.needs))
    let counts = Dictionary(grouping: actions, by: \.criterion).mapValues(\.count)
    let alone = actions.indices.filter {
      bounds.isConstant[$0] && actions[$0].needs.isEmpty && !needed.contains($0)
        && counts[actions[$0].criterion] == 1
    }
    func worth(_ position: Int) -> PlanChoice {
      PlanChoice(
        actions: [position], sure: bounds.sure[position], possible: bounds.possible[position],
        cost: actions[position].cost)
    }
    // The nearest better ones are enough: they have better ones in turn.
    let ordered = alone.map(worth).sorted { $1.isBetter(than: $0) }
    var needs = actions.map(\.needs)
    for (rank, worse) in ordered.enumerated() {
      let better = ordered[(rank + 1)...].lazy.filter {
        $0.cost <= worse.cost && $0.sure >= worse.sure && $0.possible >= worse.possible
      }
      needs[worse.actions[0]] += better.prefix(PlanPrecedence.mostPreferred).map { $0.actions[0] }
    }
    self.needs = needs
  }
}
